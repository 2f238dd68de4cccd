package org.nuandong.dispatch.call;

import org.nuandong.commons.problem.Refusal;

/** Why a platform is refused, never for the content of a call; or a row of its map. */
enum CallProblem implements Refusal {
    MAP_NOT_BACKWARDS(400),
    MAP_ENDS_BEFORE_IT_BEGINS(400),
    MAP_SAYS_NOTHING(400),
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
