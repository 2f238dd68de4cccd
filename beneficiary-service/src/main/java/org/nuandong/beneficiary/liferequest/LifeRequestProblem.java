package org.nuandong.beneficiary.liferequest;

import org.nuandong.commons.problem.Refusal;

/** Why a request is refused. */
enum LifeRequestProblem implements Refusal {
    CALLER_OR_PERSON,
    CALLER_TELEPHONE_INVALID;

    @Override
    public int status() {
        return 400;
    }
}
