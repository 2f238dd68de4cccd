/**
 * 民情 (R025, R049): disputes that are settled and opinions that are answered, wherever somebody
 * hears them, counted by region as the plans ask: so many collected, so many solved. Door for other
 * features: {@link org.nuandong.beneficiary.concern.ConcernsHeard}.
 */
package org.nuandong.beneficiary.concern;
