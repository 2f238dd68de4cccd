/**
 * 转站: somebody is handed over to another rescue station (R161, R213, B6 5.10). The other station
 * sees who comes, by codes, and accepts or refuses; only then one stay ends and the next begins, in
 * one moment. Refused or unanswered, the duty stays where it is.
 *
 * <p>Looks at stays through {@code care.Stays} and moves them through {@code care.StayMoves}; a
 * guard of its own keeps a transfer from being recorded over the other station's head.
 */
package org.nuandong.dispatch.transfer;
