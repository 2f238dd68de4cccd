package org.nuandong.beneficiary.platform;

import org.nuandong.commons.problem.Refusal;

/** Refusals that concern no feature alone. */
enum PlatformProblem implements Refusal {
    PERSONAL_NUMBER_IN_TEXT,
    FILTER_MISSING;

    @Override
    public int status() {
        return 400;
    }
}
