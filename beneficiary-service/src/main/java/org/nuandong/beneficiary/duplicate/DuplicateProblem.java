package org.nuandong.beneficiary.duplicate;

import org.nuandong.commons.problem.Refusal;

/** Why a decision on two records is refused. */
enum DuplicateProblem implements Refusal {
    LEADING_NOT_OF_PAIR(400),
    DUPLICATE_OTHER_FOREIGN(403),
    DUPLICATE_DECIDED(409),
    DUPLICATE_NOT_DECIDED(409),
    PASS_RUNNING(409);

    private final int status;

    DuplicateProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
