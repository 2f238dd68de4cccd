package org.nuandong.beneficiary.recipient;

import org.nuandong.commons.problem.Refusal;

/** Why an organisation is refused. */
enum RecipientProblem implements Refusal {
    RECIPIENT_UNKNOWN(400),
    RESIDENTS_NEED_A_DAY(400),
    RECIPIENT_TELEPHONE_INVALID(400),
    RECIPIENT_EXISTS(409),
    RECIPIENT_CLOSED(409);

    private final int status;

    RecipientProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
