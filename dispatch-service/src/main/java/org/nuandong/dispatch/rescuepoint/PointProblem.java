package org.nuandong.dispatch.rescuepoint;

import org.nuandong.commons.problem.Refusal;

/** What may not be recorded of a point. */
enum PointProblem implements Refusal {
    SIGN_SAYS_TOO_LITTLE(400),
    HOURS_NEEDED(400),
    NEAR_UNREADABLE(400),
    FAULTS_MISSING(400),
    CLOSED_UNTIL_PAST(400),
    TELEPHONE_UNREADABLE(400),
    A_SIGN_HELPS_NOBODY(409),
    POINT_SERVES_TOO_MUCH(400);

    private final int status;

    PointProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
