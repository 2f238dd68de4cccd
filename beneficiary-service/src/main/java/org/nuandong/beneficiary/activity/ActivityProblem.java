package org.nuandong.beneficiary.activity;

import org.nuandong.commons.problem.Refusal;

/** Why an activity is refused. */
enum ActivityProblem implements Refusal {
    ACTIVITY_PERIOD_REVERSED,
    ACTIVITY_COUNTS_NOTHING,
    ACTIVITY_ENTERED_LATE;

    @Override
    public int status() {
        return 400;
    }
}
