/**
 * 督导 (R300 to R304): a leading unit orders visits of which nobody is told (四不两直); a team carries
 * them out by the same lists and findings as every inspection. The order ends with who was not
 * visited and why, is followed by briefings (通报), and what somebody has to answer for is recorded
 * as a decision about a unit, never about a named person. Door for other features: {@link
 * org.nuandong.beneficiary.supervision.SupervisionVisits}.
 */
package org.nuandong.beneficiary.supervision;
