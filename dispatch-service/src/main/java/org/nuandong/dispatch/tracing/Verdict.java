package org.nuandong.dispatch.tracing;

import java.math.BigDecimal;
import java.util.Locale;

/** What one field says of two being one: what is unknown speaks neither for nor against it. */
enum Verdict {
    AGREE("1.00"),
    NEAR("0.70"),
    UNKNOWN("0.50"),
    DIFFER("0.00");

    private final BigDecimal worth;

    Verdict(String worth) {
        this.worth = new BigDecimal(worth);
    }

    BigDecimal worth() {
        return worth;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
