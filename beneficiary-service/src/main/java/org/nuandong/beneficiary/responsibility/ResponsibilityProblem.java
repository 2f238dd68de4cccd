package org.nuandong.beneficiary.responsibility;

import org.nuandong.commons.problem.Refusal;

/** Why something of a post is refused. */
enum ResponsibilityProblem implements Refusal {
    PLACE_UNFIT_FOR_TIER(400),
    TENURE_REVERSED(400),
    OFFICER_UNKNOWN(400),
    HOUSEHOLD_OUTSIDE_POST(400),
    POST_EXISTS(409),
    POST_CLOSED(409),
    POST_VACANT(409),
    POST_WITHOUT_HOUSEHOLDS(409);

    private final int status;

    ResponsibilityProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
