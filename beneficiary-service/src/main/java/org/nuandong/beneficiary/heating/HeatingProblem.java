package org.nuandong.beneficiary.heating;

import org.nuandong.commons.problem.Refusal;

/** Why something about heating is refused. */
enum HeatingProblem implements Refusal {
    HEATING_BEFORE_THE_LAST(400),
    SUBSIDY_PROJECT_UNKNOWN(400),
    QUANTITY_UNCLEAR(400),
    DELIVERY_GOES_ONE_WAY(400),
    CONTRACT_DATES_REVERSED(400),
    FUEL_OF_ANOTHER_KIND(400),
    STOCK_TOO_SMALL(409),
    CONTRACT_EXHAUSTED(409),
    ALERT_ALREADY(409);

    private final int status;

    HeatingProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
