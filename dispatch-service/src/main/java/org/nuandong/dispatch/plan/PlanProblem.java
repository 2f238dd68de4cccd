package org.nuandong.dispatch.plan;

import org.nuandong.commons.problem.Refusal;

/** Why a plan cannot be drawn up or activated. */
enum PlanProblem implements Refusal {
    DUE_AFTER_INVALID(400),
    TRIGGER_VALUE_INVALID(400),
    PLAN_RETIRED(409),
    PLAN_ALREADY_OPEN(409),
    ITEM_OF_ANOTHER(403);

    private final int status;

    PlanProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
