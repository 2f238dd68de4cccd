package org.nuandong.dispatch.exchange;

import org.nuandong.commons.problem.Refusal;

/** Why a subscription or a request to an agency is refused. */
enum ExchangeProblem implements Refusal {
    EVENT_NOT_HANDED_OUT(400),
    SUBSCRIPTION_FOR_OWN_AGENCY_ONLY(403),
    SANDBOX_TOKEN_ONLY_TESTS(403),
    SUBSCRIPTION_DISABLED(409),
    AGENCY_STEP_OUT_OF_ORDER(409),
    REFUSAL_NEEDS_REASON(400),
    NOT_YOUR_REQUEST(403);

    private final int status;

    ExchangeProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
