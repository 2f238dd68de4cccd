package org.nuandong.beneficiary.confirmation;

import java.util.Locale;

/** Where a confirmation stands. */
enum ConfirmationState {
    RUNNING,
    NOTICED,
    CONFIRMED,
    REFUSED,
    WITHDRAWN;

    boolean isOpen() {
        return this == RUNNING || this == NOTICED;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ConfirmationState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
