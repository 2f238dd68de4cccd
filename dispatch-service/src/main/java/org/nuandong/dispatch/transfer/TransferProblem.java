package org.nuandong.dispatch.transfer;

import org.nuandong.commons.problem.Refusal;

/** Why somebody is not handed over to another station. */
enum TransferProblem implements Refusal {
    NOT_A_STATION(400),
    TRANSFER_NOT_YOURS(403),
    CARE_TRANSFER_OPEN(409),
    CARE_TRANSFER_ANSWERED(409);

    private final int status;

    TransferProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
