package org.nuandong.dispatch.followup;

import org.nuandong.commons.problem.Refusal;

/** What may not be recorded of a follow-up. */
enum FollowUpProblem implements Refusal {
    LAST_SEEN_NEEDED(400);

    private final int status;

    FollowUpProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
