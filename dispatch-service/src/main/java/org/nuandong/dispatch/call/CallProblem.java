package org.nuandong.dispatch.call;

import org.nuandong.commons.problem.Refusal;

/** Why a platform is refused; never for the content of a call. */
enum CallProblem implements Refusal {
    TOO_MANY_CALLS(429);

    private final int status;

    CallProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
