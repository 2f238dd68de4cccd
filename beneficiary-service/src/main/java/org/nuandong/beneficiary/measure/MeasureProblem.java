package org.nuandong.beneficiary.measure;

import org.nuandong.commons.problem.Refusal;

/** Why a measure is refused. */
enum MeasureProblem implements Refusal {
    DUE_IN_THE_PAST;

    @Override
    public int status() {
        return 400;
    }
}
