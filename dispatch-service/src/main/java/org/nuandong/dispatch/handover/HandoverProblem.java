package org.nuandong.dispatch.handover;

import org.nuandong.commons.problem.Refusal;

/** Why a hand-over cannot be offered or answered. */
enum HandoverProblem implements Refusal {
    HANDOVER_TO_ITSELF(400),
    HANDOVER_NEEDS_INCIDENT(400),
    NOT_A_SIGNATURE(400),
    NOT_YOUR_SIDE(403),
    HANDOVER_ANSWERED(409),
    SIGNED_BY_THE_GIVER(409),
    HANDOVER_OPEN_ALREADY(409);

    private final int status;

    HandoverProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
