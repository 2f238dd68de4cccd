package org.nuandong.dispatch.complaint;

import org.nuandong.commons.problem.Refusal;

/** Who may not answer a complaint, and what it needs first. */
enum ComplaintProblem implements Refusal {
    NO_STATION_THERE(422),
    COMPLAINT_CONCERNS_THE_CALLER(422),
    UNIT_ABOVE_ANSWERS(422),
    OFFICER_NOT_NAMED(422),
    NO_UNIT_ABOVE(422);

    private final int status;

    ComplaintProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
