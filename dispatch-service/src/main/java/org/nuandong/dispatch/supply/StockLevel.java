package org.nuandong.dispatch.supply;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * 保障天数: how long stock lasts at the use of the last days, and the lines it may not fall under
 * (R252, R253). Without any use the days are unknown.
 */
record StockLevel(int usable, BigDecimal dailyUse, int minimum, int coverDays) {

    static StockLevel of(int usable, long used, long days, int minimum, int coverDays) {
        BigDecimal daily =
                BigDecimal.valueOf(used)
                        .divide(BigDecimal.valueOf(Math.max(1, days)), 4, RoundingMode.HALF_UP);
        return new StockLevel(usable, daily, minimum, coverDays);
    }

    /** On hand ÷ average daily use, cut to tenths; null without use. */
    BigDecimal daysOfSupply() {
        return dailyUse.signum() == 0
                ? null
                : BigDecimal.valueOf(usable).divide(dailyUse, 1, RoundingMode.DOWN);
    }

    /** Under the fewest pieces, not lasting as long as it must, or empty where it must last. */
    boolean isLow() {
        if (usable < minimum) {
            return true;
        }
        if (coverDays == 0) {
            return false;
        }
        BigDecimal days = daysOfSupply();
        return usable == 0 || (days != null && days.compareTo(BigDecimal.valueOf(coverDays)) < 0);
    }
}
