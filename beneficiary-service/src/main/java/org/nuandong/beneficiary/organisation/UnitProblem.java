package org.nuandong.beneficiary.organisation;

import org.nuandong.commons.problem.Refusal;

/** Why a unit is refused. */
enum UnitProblem implements Refusal {
    UNIT_PARENT_UNKNOWN(400),
    UNIT_UNDER_ITSELF(400),
    FORM_NAMED_TWICE(400),
    UNIT_DATES_REVERSED(400);

    private final int status;

    UnitProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
