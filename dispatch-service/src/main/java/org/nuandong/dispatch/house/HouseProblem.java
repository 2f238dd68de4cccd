package org.nuandong.dispatch.house;

import org.nuandong.commons.problem.Refusal;

/** What the book of a house refuses. */
enum HouseProblem implements Refusal {
    MORE_VACCINATED_THAN_THERE(400),
    DAY_NOT_YET(400),
    COUNTED_TWICE(400),
    AREA_CLOSED(409),
    SAMPLE_TOO_SMALL(422),
    SAMPLE_STILL_KEPT(422);

    private final int status;

    HouseProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
