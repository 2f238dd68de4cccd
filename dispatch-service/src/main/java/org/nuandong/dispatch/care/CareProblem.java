package org.nuandong.dispatch.care;

import org.nuandong.commons.problem.Refusal;

/** Why the station cannot do what is asked: each is a rule with a name. */
enum CareProblem implements Refusal {
    IDENTITY_NUMBER_INVALID(400),
    IDENTITY_CONTRADICTS(400),
    AGE_UNKNOWN(400),
    BORN_AFTER_ADMISSION(400),
    MONTH_OUTSIDE_STAY(400),
    EXIT_PARTICULAR_MISSING(400),
    EXIT_PARTICULAR_FOREIGN(400),
    IDENTITY_MISSING(400),
    ALREADY_IN_CARE(409),
    ALREADY_IDENTIFIED(409),
    IDENTIFICATION_UNDONE(409),
    MAY_NOT_LEAVE_ALONE(422),
    MINOR_NEEDS_CONSENT(422),
    NOT_TOLD_FIRST(422),
    STATEMENT_NOT_SIGNED(422),
    COLLECTOR_NOT_CHECKED(422),
    NOT_A_RELATIVE(422),
    COLLECTOR_DOCUMENT_MISSING(422),
    COLLECTOR_NOT_CALLED_BACK(422),
    TWO_ESCORTS_NEEDED(422),
    HANDOVER_NOT_SIGNED(422),
    FARE_ABOVE_LIMIT(422),
    FARE_RECEIPT_NOT_SIGNED(422),
    DISCHARGE_CERTIFICATE_MISSING(422),
    GUARDIANSHIP_MISSING(422),
    STAY_NOT_EXPIRED(422),
    NOTICE_NOT_GIVEN(422);

    private final int status;

    CareProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
