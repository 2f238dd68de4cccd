package org.nuandong.dispatch.settlement;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** 安置落户步骤, in their order. Each has a dictionary of its outcomes, {@code settlement-<code>}. */
enum StepKind {
    PLACEMENT,
    HUKOU_APPLICATION,
    HUKOU_DECISION,
    ASSISTANCE,
    INSURANCE;

    static final String APPROVED = "approved";
    static final String REJECTED = "rejected";

    static StepKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String outcomes() {
        return "settlement-" + code();
    }

    /** What begins at once when this one has ended so. A letter sent back is written again. */
    List<StepKind> next(String outcome) {
        return switch (this) {
            case HUKOU_APPLICATION -> List.of(HUKOU_DECISION);
            case HUKOU_DECISION ->
                    APPROVED.equals(outcome)
                            ? List.of(ASSISTANCE, INSURANCE)
                            : List.of(HUKOU_APPLICATION);
            default -> List.of();
        };
    }
}
