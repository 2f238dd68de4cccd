package org.nuandong.dispatch.settlement;

import org.nuandong.commons.problem.Refusal;

/** Why a step of settling somebody cannot be recorded. */
enum SettlementProblem implements Refusal {
    SETTLEMENT_STEP_CLOSED(409),
    LETTER_USED_ALREADY(409),
    HUKOU_NOT_DECIDED(409),
    LETTER_NEEDED(422),
    PLACE_NEEDED(422);

    private final int status;

    SettlementProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
