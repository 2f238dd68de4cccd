/**
 * 滞留安置落户 (R220, R221, 民发〔2015〕158号): who stays unidentified is placed after ten days, put on the
 * household register after three months (one person, one letter; the police decide), and then gets
 * assistance and insurance. Each step has an owner and a time, rings when it begins and when it is
 * late, and goes on after the person has been placed elsewhere.
 *
 * <p>Hears of stays by the events of {@code care}; its {@code ExitGuard} asks for the register
 * before an unidentified person leaves as settled. Nothing calls in.
 */
package org.nuandong.dispatch.settlement;
