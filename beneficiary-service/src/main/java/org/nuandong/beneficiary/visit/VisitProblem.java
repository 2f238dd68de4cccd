package org.nuandong.beneficiary.visit;

import org.nuandong.commons.problem.Refusal;

/** Why a plan or a visit is refused. */
enum VisitProblem implements Refusal {
    VISIT_PERIOD_REVERSED(400),
    VISIT_GROUP_UNKNOWN(400),
    VISIT_GROUP_NAMED_TWICE(400),
    VISIT_GOODS_NAMED_TWICE(400),
    VISIT_HOLDER_OUTSIDE(400),
    VISIT_OUTSIDE_PERIOD(400),
    VISIT_SOURCE_NEEDED(400),
    VISIT_BRINGS_NOTHING(400),
    VISIT_ENTERED_LATE(400),
    VISIT_NEEDS_HOUSEHOLD(400),
    VISIT_PROJECT_OUTSIDE(400),
    VISIT_PLAN_CLOSED(409),
    VISIT_BELOW_STANDARD(409),
    VISIT_MONEY_TWICE(409),
    VISIT_MONEY_NEEDS_REASON(409),
    VISIT_GOODS_USED_UP(409),
    VISIT_VERIFIED_BY_VISITOR(409),
    VISIT_MISSING_NEEDS_REASON(409);

    private final int status;

    VisitProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
