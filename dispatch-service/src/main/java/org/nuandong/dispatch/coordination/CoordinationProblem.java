package org.nuandong.dispatch.coordination;

import org.nuandong.commons.problem.Refusal;

/** Refusals of meetings, tasks and signatures. */
enum CoordinationProblem implements Refusal {
    OWNER_UNKNOWN(400),
    DUE_IN_PAST(400),
    POST_NOT_HELD(400),
    NOT_YOUR_SIGNATURE(403),
    NOT_YOUR_TURN(409);

    private final int status;

    CoordinationProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
