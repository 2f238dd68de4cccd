package org.nuandong.beneficiary.privacy;

import org.nuandong.commons.problem.Refusal;

/** Why something about own data is refused. */
enum PrivacyProblem implements Refusal {
    IDENTITY_NOT_CHECKED(400),
    REFUSAL_MISSING(400),
    NO_CONSENT_NEEDED(409),
    GUARDIAN_CONSENTS(409),
    OWN_DECISION(409),
    STILL_HELPED(409),
    NO_ERASURE_LEDGER(503);

    private final int status;

    PrivacyProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
