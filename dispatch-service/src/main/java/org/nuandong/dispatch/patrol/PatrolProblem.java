package org.nuandong.dispatch.patrol;

import org.nuandong.commons.problem.Refusal;

/** Why a patrol cannot do what is asked. */
enum PatrolProblem implements Refusal {
    PATROL_ENDS_BEFORE_IT_STARTS(400),
    PATROL_WITHOUT_POINTS(400),
    PATROL_POINT_UNKNOWN(400),
    ROUTE_GIVEN_UP(409),
    AGENCY_TWICE(400),
    CREW_MISSING(400),
    EARLIER_PATROL_UNKNOWN(400),
    POINT_VISITED(409),
    PLAN_HAS_PASSED(400),
    VEHICLE_NOT_OF_THE_UNIT(422);

    private final int status;

    PatrolProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
