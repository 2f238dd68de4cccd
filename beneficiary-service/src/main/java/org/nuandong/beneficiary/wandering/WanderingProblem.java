package org.nuandong.beneficiary.wandering;

import org.nuandong.commons.problem.Refusal;

/** Why a step of the ledger is refused. */
enum WanderingProblem implements Refusal {
    NOT_WARNED(409);

    private final int status;

    WanderingProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
