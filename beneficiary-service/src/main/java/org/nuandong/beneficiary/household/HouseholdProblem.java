package org.nuandong.beneficiary.household;

import org.nuandong.commons.problem.Refusal;

/** Why a household is refused. */
enum HouseholdProblem implements Refusal {
    HEAD_EXACTLY_ONE(400),
    MEMBER_NEW_OR_KNOWN(400),
    MEMBER_NAMED_TWICE(400),
    MEMBERS_NOT_THE_SAME(400),
    BACK_ENTRY_MISSING(400),
    HOUSEHOLD_UNKNOWN(400),
    SPLIT_LEAVES_NOBODY(400),
    MERGES_WITH_ITSELF(400),
    BACK_ENTRY_BY_DUTY_LEADER(403),
    MEMBER_OF_ANOTHER_HOUSEHOLD(409),
    NOT_A_MEMBER(409),
    HEAD_CANNOT_LEAVE(409),
    HOUSEHOLD_NOT_OPEN(409);

    private final int status;

    HouseholdProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
