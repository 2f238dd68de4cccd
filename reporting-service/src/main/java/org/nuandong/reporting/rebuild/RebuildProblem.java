package org.nuandong.reporting.rebuild;

import org.nuandong.commons.problem.Refusal;

/** Why a rebuild is refused. */
enum RebuildProblem implements Refusal {
    UNKNOWN_REBUILD_MODE(400),
    REBUILD_RUNS(409),
    REBUILD_PAST_CANCELLING(409),
    NO_OLD_TABLES(409);

    private final int status;

    RebuildProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
