package org.nuandong.dispatch.hospital;

import org.nuandong.commons.problem.Refusal;

/** What hospitals and their bills refuse. */
enum HospitalProblem implements Refusal {
    DESIGNATION_ENDS_BEFORE(400),
    NOTHING_TO_EXPLAIN(409),
    COST_REVERSED(409),
    NOT_A_BILL(409),
    SECOND_PERSON_NEEDED(422);

    private final int status;

    HospitalProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
