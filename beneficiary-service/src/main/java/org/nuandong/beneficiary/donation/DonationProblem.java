package org.nuandong.beneficiary.donation;

import org.nuandong.commons.problem.Refusal;

/** Why a donation does not go there. */
enum DonationProblem implements Refusal {
    DONATION_IS_CASH_OR_GOODS(400),
    DONATION_EXHAUSTED(409),
    DONATION_OF_ANOTHER_KIND(409),
    DONATION_MEETS_NO_NEED(409),
    DRIVE_CLOSED(409);

    private final int status;

    DonationProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
