package org.nuandong.dispatch.roster;

import org.nuandong.commons.problem.Refusal;

/** Why a shift cannot be planned or started. */
enum RosterProblem implements Refusal {
    SHIFT_ENDS_BEFORE_IT_STARTS(400),
    TEAM_ALREADY_ON_DUTY(409);

    private final int status;

    RosterProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
