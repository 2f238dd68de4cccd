package org.nuandong.dispatch.entrusted;

import org.nuandong.commons.problem.Refusal;

/** What entrusted care refuses. */
enum EntrustedProblem implements Refusal {
    AGREEMENT_ENDS_BEFORE(400),
    AGREEMENT_KNOWN(409),
    INSTITUTION_FULL(409),
    INSTITUTION_CLOSED(409),
    PEOPLE_STILL_THERE(409),
    NO_AGREEMENT_IN_FORCE(422);

    private final int status;

    EntrustedProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
