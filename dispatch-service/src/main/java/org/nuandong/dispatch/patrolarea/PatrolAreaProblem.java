package org.nuandong.dispatch.patrolarea;

import org.nuandong.commons.problem.Refusal;

/** Why a place of patrols cannot be as asked. */
enum PatrolAreaProblem implements Refusal {
    PATROL_PLACE_UNKNOWN(400),
    PATROL_PLACE_RETIRED(409),
    PLACE_DOES_NOT_MOVE(400),
    POINT_TWICE_ON_ROUTE(400),
    BAD_BOX(400);

    private final int status;

    PatrolAreaProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
