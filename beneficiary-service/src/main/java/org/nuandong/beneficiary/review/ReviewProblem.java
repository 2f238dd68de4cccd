package org.nuandong.beneficiary.review;

import org.nuandong.commons.problem.Refusal;

/** Why a review's result is refused. */
enum ReviewProblem implements Refusal {
    OUTCOME_DISAGREES(400),
    CATEGORY_NOT_OPEN(400);

    private final int status;

    ReviewProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
