package org.nuandong.dispatch.journey;

import org.nuandong.commons.problem.Refusal;

/** Why a journey home cannot begin, go on or end. */
enum JourneyProblem implements Refusal {
    JOURNEY_OPEN_ALREADY(409),
    JOURNEY_IN_OTHER_STATE(409),
    JOURNEY_IS_WAITING(409),
    JOURNEY_NOT_HANDED_OVER(409),
    NOT_HELD_BY_WORD(409),
    JOURNEY_NEEDS_ESCORT(422),
    JOURNEY_NOT_ARRIVED(422),
    ESCORTS_MISSING(422),
    COMPANIONS_NOT_SIGNED(422),
    HANDOVER_NOT_ACCEPTED(422);

    private final int status;

    JourneyProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
