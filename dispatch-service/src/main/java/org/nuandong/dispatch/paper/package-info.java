/**
 * 文书: the written forms of a stay or a request at the door (C3, C4, R142, R160) as printable
 * documents in Chinese, made from the data: application, refusal, own departure, services and
 * departure, termination, the police's hand-over, the tracing notice. An issued paper is frozen and
 * sealed, numbered and hashed; printed again it gives the same bytes; corrected, another one takes
 * its place by number. Whoever holds one may ask whether it is ours.
 *
 * <p>Calls in: care, reception, handover, lodging, belongings, daily, hospital and tracing, each by
 * its door for papers. Nothing calls it.
 */
package org.nuandong.dispatch.paper;
