package org.nuandong.dispatch.roster;

import org.nuandong.commons.problem.Refusal;

/** Why a shift cannot be planned or started. */
enum RosterProblem implements Refusal {
    SHIFT_ENDS_BEFORE_IT_STARTS(400),
    TEAM_ALREADY_ON_DUTY(409),
    ALREADY_ON_SHIFT(409),
    NOT_ON_SHIFT(409),
    SWAP_IN_OTHER_STATE(409),
    SWAP_NOT_YOURS(403),
    SWAP_WITH_ONESELF(400),
    NOTE_NOT_YOURS(403),
    PERIOD_UNUSABLE(400);

    private final int status;

    RosterProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
