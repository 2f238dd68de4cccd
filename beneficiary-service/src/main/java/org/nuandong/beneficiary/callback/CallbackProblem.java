package org.nuandong.beneficiary.callback;

import org.nuandong.commons.problem.Refusal;

/** Why a call-back does not go on like this. */
enum CallbackProblem implements Refusal {
    NOBODY_TO_CALL_BACK(409),
    CALLED_TOO_SELDOM(409),
    NOTHING_TO_SOLVE(409);

    private final int status;

    CallbackProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
