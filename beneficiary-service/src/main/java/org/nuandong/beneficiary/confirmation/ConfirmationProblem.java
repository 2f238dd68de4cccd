package org.nuandong.beneficiary.confirmation;

import org.nuandong.commons.problem.Refusal;

/** Why a confirmation does not go on like this. */
enum ConfirmationProblem implements Refusal {
    REFUSAL_NEEDS_REASON(400),
    CONFIRMATION_RUNS_ALREADY(409),
    ALREADY_CONFIRMED(409),
    STEP_OF_ANOTHER_ROLE(403),
    SAME_OFFICER(409),
    NOTICE_HANGS_ALONE(409);

    private final int status;

    ConfirmationProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
