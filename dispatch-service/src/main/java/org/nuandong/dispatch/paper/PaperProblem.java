package org.nuandong.dispatch.paper;

import org.nuandong.commons.problem.Refusal;

/** Why a paper is not made. */
enum PaperProblem implements Refusal {
    PAPER_DATA_MISSING(422),
    PAPER_DOES_NOT_APPLY(422),
    FIELD_NOT_ON_THIS_FORM(422),
    FIELD_STANDS_IN_THE_RECORD(422),
    PAPER_ISSUED_ALREADY(409),
    PAPER_SUPERSEDED(409);

    private final int status;

    PaperProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
