package org.nuandong.dispatch.extension;

import org.nuandong.commons.problem.Refusal;

/** Why a stay is not extended. */
enum ExtensionProblem implements Refusal {
    EXTENSION_TOO_SHORT(400),
    NOT_A_SUPERIOR(400),
    EXTENSION_OPEN(409),
    EXTENSION_ANSWERED(409);

    private final int status;

    ExtensionProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
