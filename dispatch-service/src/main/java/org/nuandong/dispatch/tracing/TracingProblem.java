package org.nuandong.dispatch.tracing;

import org.nuandong.commons.problem.Refusal;

/** Why a step of a search cannot be taken. */
enum TracingProblem implements Refusal {
    RANGE_UPSIDE_DOWN(400),
    MISSING_PERSON_WITHOUT_AGE(400),
    NOT_A_MINOR(409),
    CANDIDATE_DECIDED(409),
    SECOND_PERSON_NEEDED(409),
    MISSING_PERSON_CLOSED(409);

    private final int status;

    TracingProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
