package org.nuandong.beneficiary.supervision;

import org.nuandong.commons.problem.Refusal;

/** Why an order, or a visit by it, is refused. */
enum SupervisionProblem implements Refusal {
    ORDER_DATES_REVERSED(400),
    ORDER_UNKNOWN(400),
    UNIT_OUTSIDE_THE_ORDER(400),
    OUTSIDE_THE_ORDERS_DAYS(400),
    UNITS_NOT_VISITED(400),
    NOT_OF_THE_TEAM(409),
    VISITS_ITSELF(400),
    DECIDED_BY_ITSELF(400),
    HOURS_UNCLEAR(400);

    private final int status;

    SupervisionProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
