package org.nuandong.dispatch.duty;

import org.nuandong.commons.problem.Refusal;

/** Why a level cannot be declared or stepped down. */
enum DutyProblem implements Refusal {
    NOTHING_TO_STEP_DOWN(409),
    NOT_A_STATION(400),
    DECLARATION_ENDS_TOO_EARLY(400);

    private final int status;

    DutyProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
