package org.nuandong.beneficiary.disbursement;

import java.util.Locale;

/** Where a batch stands: drawn, with the bank or the cashier, every line answered. */
enum BatchState {
    DRAWN,
    SENT,
    SETTLED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static BatchState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
