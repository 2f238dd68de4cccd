package org.nuandong.beneficiary.visit;

import java.util.Locale;
import java.util.Set;
import org.nuandong.commons.problem.CommonProblem;

/** Where a visit stands, and what may follow. */
enum VisitState {
    PLANNED,
    SCHEDULED,
    MISSED,
    DONE,
    VERIFIED,
    CANCELLED;

    private Set<VisitState> next() {
        return switch (this) {
            case PLANNED -> Set.of(SCHEDULED, DONE, CANCELLED);
            case SCHEDULED -> Set.of(SCHEDULED, MISSED, DONE, CANCELLED);
            case MISSED -> Set.of(SCHEDULED, DONE, CANCELLED);
            case DONE -> Set.of(VERIFIED);
            case VERIFIED, CANCELLED -> Set.of();
        };
    }

    boolean isOpen() {
        return this == PLANNED || this == SCHEDULED || this == MISSED;
    }

    boolean isDone() {
        return this == DONE || this == VERIFIED;
    }

    void require(VisitState wanted) {
        if (!next().contains(wanted)) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(code());
        }
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
