/**
 * 指标: counts or sums something from facts and spells: flow (by its business time, adds over
 * periods), stock (state at the end, never added), presence (open at any moment of the period).
 * Periods are half-open in Asia/Shanghai. Indicators are data (indicators/*.yaml). Doors: {@link
 * org.nuandong.reporting.indicator.IndicatorCatalog}, {@link
 * org.nuandong.reporting.indicator.IndicatorEngine}.
 */
package org.nuandong.reporting.indicator;
