package org.nuandong.dispatch.daily;

import java.math.BigDecimal;
import java.util.Locale;

/** What a temperature means: fever proposes isolation, a low one asks for warmth and a doctor. */
enum Temperature {
    NORMAL,
    FEVER,
    LOW;

    static Temperature of(BigDecimal celsius, BigDecimal feverFrom, BigDecimal lowBelow) {
        if (celsius.compareTo(feverFrom) >= 0) {
            return FEVER;
        }
        return celsius.compareTo(lowBelow) < 0 ? LOW : NORMAL;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
