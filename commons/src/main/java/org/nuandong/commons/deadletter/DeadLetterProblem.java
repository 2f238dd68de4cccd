package org.nuandong.commons.deadletter;

import org.nuandong.commons.problem.Refusal;

/** Refusals of a replay. */
enum DeadLetterProblem implements Refusal {
    STILL_UNUSABLE(409);

    private final int status;

    DeadLetterProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
