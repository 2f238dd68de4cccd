package org.nuandong.dispatch.alarm;

import org.nuandong.commons.problem.Refusal;

/** Why an alarm channel is refused. */
enum AlarmProblem implements Refusal {
    WEBHOOK_URL_INVALID(400),
    WEBHOOK_TARGET_NOT_ALLOWED(422);

    private final int status;

    AlarmProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
