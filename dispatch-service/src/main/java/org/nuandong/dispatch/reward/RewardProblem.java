package org.nuandong.dispatch.reward;

import org.nuandong.commons.problem.Refusal;

/** Why a reward may not go its next step. */
enum RewardProblem implements Refusal {
    NOBODY_TO_REWARD(409),
    NOBODY_HELPED(409),
    NOT_FOR_TEST_CALLS(409),
    REWARD_EXISTS(409),
    INCIDENT_NOT_RESOLVED(409),
    TIP_EARNS_NOTHING(409),
    PASSED_OVER_WITHOUT_REASON(400),
    PERSON_REWARDED_LATELY(409),
    NEEDS_ANOTHER_PERSON(403),
    PAYEE_NOT_THE_REPORTER(409),
    PAYEE_NEEDED(400),
    PERSON_OF_ANOTHER_INCIDENT(409);

    private final int status;

    RewardProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
