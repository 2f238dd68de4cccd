package org.nuandong.beneficiary.guardian;

import org.nuandong.commons.problem.Refusal;

/** Why a guardian is refused. */
enum GuardianProblem implements Refusal {
    GUARDIAN_OF_ONE_KIND(400),
    GUARDIAN_TELEPHONE_INVALID(400),
    WARD_IS_OF_AGE(400),
    GUARDIAN_IS_A_MINOR(400),
    GUARDIAN_OF_ONESELF(400),
    GUARDIANSHIP_ENDS_BEFORE_IT_BEGINS(400),
    GUARDIAN_ALREADY(409);

    private final int status;

    GuardianProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
