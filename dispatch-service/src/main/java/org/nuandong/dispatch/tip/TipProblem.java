package org.nuandong.dispatch.tip;

import org.nuandong.commons.problem.Refusal;

/** What may not be done to a tip. */
enum TipProblem implements Refusal {
    NOTHING_TO_GO_BY(400),
    REGION_NEEDED(400),
    TIP_ALREADY_LINKED(409),
    TIP_NOT_LINKED(409),
    REPORTER_UNKNOWN(409),
    TIP_IN_OTHER_STATE(409),
    SOURCE_NOT_YOURS(403),
    PICK_UP_NEEDED(400),
    RANG_AFTER_ANSWER(400),
    RANG_TOO_EARLY(400),
    ONE_OF_TWO(400),
    TELEPHONE_UNREADABLE(400),
    SUPPLEMENT_SAYS_NOTHING(400),
    NO_WITHDRAWAL(409),
    TOO_MANY_FROM_HERE(429);

    private final int status;

    TipProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
