package org.nuandong.beneficiary.pairing;

import org.nuandong.commons.problem.Refusal;

/** Why a phase, a pair or a deed is refused. */
enum PairingProblem implements Refusal {
    PAIRING_PERIOD_REVERSED(400),
    PAIRING_OUTSIDE_PHASE(400),
    PAIRING_HOUSEHOLD_OUTSIDE(400),
    PAIRING_ENDS_BEFORE_IT_BEGINS(400),
    PAIRING_DEED_BEFORE_IT_BEGAN(400),
    PAIRING_CARRIED_FROM_ELSEWHERE(400),
    PAIRING_COORDINATOR_OUTSIDE(400),
    PAIRING_PHASE_CLOSED(409),
    PAIRING_PHASE_OVERLAPS(409),
    PAIRING_HOUSEHOLD_TAKEN(409),
    PAIRING_HELPER_TAKEN(409),
    PAIRING_SAME_HELPER(409),
    PAIRING_NOT_SHORT(409);

    private final int status;

    PairingProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
