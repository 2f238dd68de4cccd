/**
 * 流浪史台账 (R230 to R234): everybody who was on the street and in a station, how often and why, in
 * which class of help, and who at home looks after them again by when. Fed by what stations tell
 * when a stay ends and when somebody refuses help; joined as soon as it is known that two were one.
 *
 * <p>Hears of dispatch's events and of {@code recognition}; nothing calls in.
 */
package org.nuandong.beneficiary.wandering;
