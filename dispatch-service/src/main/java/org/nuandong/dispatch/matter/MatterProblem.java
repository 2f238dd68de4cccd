package org.nuandong.dispatch.matter;

import org.nuandong.commons.problem.Refusal;

/** What may not be done to a serious matter. */
enum MatterProblem implements Refusal {
    OTHER_RUNG_AWAITED(409),
    SIGNED_BELOW_ALREADY(409),
    REPORTED_TO_NEEDED(400),
    MATTER_CANNOT_GO_ON(409);

    private final int status;

    MatterProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
