package org.nuandong.dispatch.gazetteer;

import org.nuandong.commons.problem.Refusal;

/** What may not be done to the gazetteer. */
enum GazetteerProblem implements Refusal {
    PLACE_OF_ANOTHER_FEATURE(409);

    private final int status;

    GazetteerProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
