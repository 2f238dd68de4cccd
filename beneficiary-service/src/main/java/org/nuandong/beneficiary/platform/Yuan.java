package org.nuandong.beneficiary.platform;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** 元: money has two decimals, and nothing is ever rounded away. */
public final class Yuan {

    public static final BigDecimal ZERO = new BigDecimal("0.00");

    private Yuan() {}

    public static BigDecimal of(BigDecimal amount) {
        return amount == null ? null : amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    public static BigDecimal of(String amount) {
        return of(new BigDecimal(amount));
    }
}
