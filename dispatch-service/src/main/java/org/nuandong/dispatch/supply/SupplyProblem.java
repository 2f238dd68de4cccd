package org.nuandong.dispatch.supply;

import org.nuandong.commons.problem.Refusal;

/** Why goods cannot be moved. */
enum SupplyProblem implements Refusal {
    STOCK_SHORT(409),
    DIFFERENCE_NEEDS_REASON(400),
    TRANSFER_TO_ITSELF(400),
    TRANSFER_ALREADY_RECEIVED(409),
    NOT_IN_TRANSFER(400);

    private final int status;

    SupplyProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
