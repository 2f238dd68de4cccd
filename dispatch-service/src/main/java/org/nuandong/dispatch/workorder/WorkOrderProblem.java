package org.nuandong.dispatch.workorder;

import org.nuandong.commons.problem.Refusal;

/** What may not be done to a work order. */
enum WorkOrderProblem implements Refusal {
    WORK_ORDER_IN_OTHER_STATE(409);

    private final int status;

    WorkOrderProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
