package org.nuandong.beneficiary.inspection;

import java.util.Locale;

/** 状态 (E5): open until somebody says it is right, submitted until somebody else has looked. */
enum FindingState {
    OPEN,
    SUBMITTED,
    VERIFIED,
    WAIVED,
    DROPPED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FindingState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    boolean isRunning() {
        return this == OPEN || this == SUBMITTED;
    }
}
