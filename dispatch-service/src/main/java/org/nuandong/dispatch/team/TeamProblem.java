package org.nuandong.dispatch.team;

import org.nuandong.commons.problem.Refusal;

/** Why a team or vehicle cannot do what is asked. */
enum TeamProblem implements Refusal {
    TEAM_BUSY(409),
    TEAM_OFF_DUTY(409),
    TEAM_NOT_AVAILABLE(409),
    TEAM_ON_PATROL(409),
    UNIT_STATE_NOT_NEXT(409),
    INCIDENT_NEEDED(409),
    ALREADY_A_MEMBER(409),
    NOT_A_MEMBER(404),
    NOT_OF_THIS_TEAM(403),
    MEMBER_NEEDED(400),
    HEAD_TAKEN(409),
    OFFICER_KNOWN(409),
    VEHICLE_ON_INCIDENT(409),
    VEHICLE_OUT_OF_SERVICE(409),
    VEHICLE_TAKEN(409),
    OUT_REASON_NEEDED(400),
    PLATE_TAKEN(409);

    private final int status;

    TeamProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
