package org.nuandong.reporting.declared;

import org.nuandong.commons.problem.Refusal;

/** Why an entry is refused. */
enum DeclaredProblem implements Refusal {
    NOT_DECLARABLE(409);

    private final int status;

    DeclaredProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
