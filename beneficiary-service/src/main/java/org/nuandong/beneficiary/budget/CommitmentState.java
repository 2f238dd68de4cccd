package org.nuandong.beneficiary.budget;

import java.util.Locale;

/** 占用状态. Money is held while RESERVED, gone while SPENT, and remains again in every other. */
enum CommitmentState {
    RESERVED,
    SPENT,
    RELEASED,
    RETURNED,
    REVERSED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
