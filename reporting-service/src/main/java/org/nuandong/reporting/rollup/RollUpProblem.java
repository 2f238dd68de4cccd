package org.nuandong.reporting.rollup;

import org.nuandong.commons.problem.Refusal;

/** Why a report that rests on others is refused. */
enum RollUpProblem implements Refusal {
    PARTS_MISSING(409);

    private final int status;

    RollUpProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
