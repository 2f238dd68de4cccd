package org.nuandong.dispatch.care;

import java.util.Arrays;
import java.util.Locale;
import org.nuandong.commons.problem.CommonProblem;

/** 离站方式: how a stay ends (B6 block 5, E3). {@code alone} kinds are closed to the protected. */
enum ExitKind {
    SELF_DEPARTED(true),
    VOUCHER(true),
    COLLECTED_BY_RELATIVES(false),
    ESCORTED_RETURN(false),
    FETCHED_BY_HOME_UNIT(false),
    ENTRUSTED_CARE(false),
    SETTLED(false),
    TERMINATED(true),
    LEFT_UNANNOUNCED(false),
    DIED(false),
    TRANSFERRED(false),
    OTHER(false);

    private final boolean alone;

    ExitKind(boolean alone) {
        this.alone = alone;
    }

    static ExitKind of(String code, String field) {
        return Arrays.stream(values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> CommonProblem.UNKNOWN_CODE.at(field, "exit-kind"));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Does the person walk out of the door without anybody? */
    boolean isAlone() {
        return alone;
    }

    /** Happened, whatever anybody decides. */
    boolean isFact() {
        return this == DIED || this == LEFT_UNANNOUNCED;
    }

    /** From a hospital bed these need no paper of the hospital's. */
    boolean needsNoDischarge() {
        return this == DIED || this == LEFT_UNANNOUNCED || this == TRANSFERRED;
    }
}
