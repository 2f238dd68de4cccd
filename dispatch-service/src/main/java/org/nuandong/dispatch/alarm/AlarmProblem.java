package org.nuandong.dispatch.alarm;

import org.nuandong.commons.problem.Refusal;

/** Why an answer to an alarm is refused. */
enum AlarmProblem implements Refusal {
    ALARM_LINK_INVALID(403),
    ALARM_NOT_TO_ACKNOWLEDGE(409),
    TOO_MANY_ANSWERS(429);

    private final int status;

    AlarmProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
