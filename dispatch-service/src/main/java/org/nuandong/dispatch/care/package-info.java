/**
 * 在站受助: a person in a rescue station, from the door to the way home (R140 to R153, R160, R161, R210
 * to R213, 381号, 民发〔2014〕132号). A minor or a person without capacity never leaves alone, an adult
 * is never kept, an unknown person is received like any other. Exit kinds, condition and origin are
 * the codes the monthly table needs (B6).
 *
 * <p>Who is unknown becomes known by an identification, which can be undone with its history kept
 * (R202); tracing itself is the package {@code tracing}.
 *
 * <p>Whom the registry has flagged is known at the door ({@code KnownBefore}); {@code
 * CareRecognition} is how the package {@code recognition} looks at a number nobody may read.
 *
 * <p>Nothing calls in: a case may name the incident it came from, and tells its steps by events.
 */
package org.nuandong.dispatch.care;
