package org.nuandong.beneficiary.category;

import org.nuandong.commons.problem.Refusal;

/** Why an enrolment is refused. */
enum CategoryProblem implements Refusal {
    CATEGORY_NOT_IN_FORCE(400),
    CATEGORY_NOT_FOR_HOLDER(400),
    CATEGORY_NAMED_TWICE(400),
    CATEGORY_ENDS_BEFORE_IT_BEGINS(400),
    CATEGORY_IS_NATIONAL(400),
    CATEGORY_NEEDS_PURPOSE(400),
    CATEGORY_EXISTS(409),
    CATEGORY_ALREADY_ENROLLED(409),
    CATEGORY_NOT_ENROLLED(409);

    private final int status;

    CategoryProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
