package org.nuandong.commons.rest;

import org.nuandong.commons.problem.Refusal;

/** A refusal of the test's own feature, whose texts stand in the test's own bundle. */
enum OrderProblem implements Refusal {
    NO_QUILTS_LEFT(409);

    private final int status;

    OrderProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
