package org.nuandong.beneficiary.recognition;

import org.nuandong.commons.problem.Refusal;

/** Why a flag or a link is refused. */
enum RecognitionProblem implements Refusal {
    FLAG_STANDS(409),
    FLAG_NOT_SET(409);

    private final int status;

    RecognitionProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
