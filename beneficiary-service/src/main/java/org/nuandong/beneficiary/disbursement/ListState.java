package org.nuandong.beneficiary.disbursement;

import java.util.Locale;

/** Where a list stands: made, before its approvers, approved, hung out, free to be paid. */
enum ListState {
    DRAFT,
    SUBMITTED,
    APPROVED,
    NOTICED,
    CLEARED,
    CANCELLED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ListState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
