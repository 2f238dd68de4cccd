package org.nuandong.beneficiary.proof;

import org.nuandong.commons.problem.Refusal;

/** Why a file is refused. */
enum ProofProblem implements Refusal {
    PROOF_KIND_UNKNOWN(415),
    PROOF_TOO_LARGE(413),
    PROOF_UNKNOWN(400);

    private final int status;

    ProofProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
