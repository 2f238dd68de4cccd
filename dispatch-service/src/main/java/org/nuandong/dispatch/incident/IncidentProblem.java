package org.nuandong.dispatch.incident;

import org.nuandong.commons.problem.Refusal;

/** What may not be done to an incident. */
public enum IncidentProblem implements Refusal {
    INCIDENT_IN_OTHER_STATE(409),
    OTHER_TEAM_SENT(409),
    VEHICLE_NOT_OF_THE_TEAM(409),
    ALREADY_MARKED_FAR(409),
    NEAR_DEADLINE_PASSED(409),
    ARRIVAL_NOT_IN_TIME(409),
    ALREADY_ACKNOWLEDGED(409),
    NOT_BREACHED(409),
    REPORTED_LATE_ALREADY(409),
    TRAVEL_TIME_UNKNOWN(409),
    NOT_FAR(409),
    NOT_ANOTHER_STATION(409),
    TRANSFER_OPEN(409),
    TRANSFER_ANSWERED(409),
    SURVIVOR_NEEDED(400),
    SURVIVOR_UNUSABLE(409);

    private final int status;

    IncidentProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
