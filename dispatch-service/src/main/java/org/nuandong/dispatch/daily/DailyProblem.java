package org.nuandong.dispatch.daily;

import org.nuandong.commons.problem.Refusal;

/** What cannot be recorded of a guest's day: each is a rule with a name. */
enum DailyProblem implements Refusal {
    DOSE_INCOMPLETE(400),
    LEAVE_ENDS_TOO_EARLY(400),
    OBSERVATION_OPEN(409),
    ON_LEAVE_ALREADY(409),
    SERVICE_WITHDRAWN(409),
    COMPANION_NEEDED(422),
    LEAVE_TOO_LONG(422),
    NOT_A_MINOR(422),
    TOO_YOUNG_FOR_VOCATIONAL(422);

    private final int status;

    DailyProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
