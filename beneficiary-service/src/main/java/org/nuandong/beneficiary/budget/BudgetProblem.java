package org.nuandong.beneficiary.budget;

import org.nuandong.commons.problem.Refusal;

/** Why money is not moved. */
enum BudgetProblem implements Refusal {
    FUNDS_EXHAUSTED(409),
    PROJECT_NOT_APPROVED(409),
    PROJECT_HOLDS_MONEY(409),
    COMMITMENT_UNKNOWN(409),
    COMMITMENT_DIFFERS(409),
    SHARE_UNCLEAR(400),
    ORDER_SIDES_UNCLEAR(400),
    ORDER_WITHIN_ITSELF(400),
    ORDER_MIXES_TEST(400),
    ORDER_BY_ONE_PERSON(409),
    ORDER_REVERSED_ALREADY(409),
    SOURCE_DECIDED_ABOVE(403),
    ACCOUNT_CLOSED(409);

    private final int status;

    BudgetProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
