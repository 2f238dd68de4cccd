package org.nuandong.dispatch.belongings;

import org.nuandong.commons.problem.Refusal;

/** Why belongings cannot be taken, given back or left, or somebody not leave without them. */
enum BelongingsProblem implements Refusal {
    BELONGINGS_SIGNATURE(400),
    BELONGINGS_NO_SIGNATURE(400),
    BELONGING_NOT_HERE(409),
    BELONGINGS_NOT_RETURNED(422);

    private final int status;

    BelongingsProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
