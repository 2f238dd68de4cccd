package org.nuandong.beneficiary.disbursement;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.nuandong.commons.problem.CommonProblem;

/** Where a line stands (下达、发放、退回、补发): from one of these only to those it names. */
enum PaymentState {
    PLANNED,
    APPROVED,
    ISSUED,
    PAID,
    CONFIRMED,
    RETURNED,
    REISSUED,
    REJECTED,
    CANCELLED;

    /** Its money has left and has not come back. */
    boolean isPaid() {
        return this == PAID || this == CONFIRMED;
    }

    Set<PaymentState> next() {
        return switch (this) {
            case PLANNED -> EnumSet.of(APPROVED, CANCELLED);
            case APPROVED -> EnumSet.of(ISSUED, REJECTED, CANCELLED);
            case ISSUED -> EnumSet.of(PAID, CANCELLED);
            case PAID -> EnumSet.of(CONFIRMED, RETURNED);
            case RETURNED -> EnumSet.of(REISSUED, CANCELLED);
            case CONFIRMED, REISSUED, REJECTED, CANCELLED -> EnumSet.noneOf(PaymentState.class);
        };
    }

    /** 409 naming where it stands. */
    void require(PaymentState next) {
        if (!next().contains(next)) {
            throw CommonProblem.STEP_OUT_OF_ORDER.because(code());
        }
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PaymentState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
