package org.nuandong.beneficiary.region;

import org.nuandong.commons.problem.Refusal;

/** Why a region is refused. */
enum RegionProblem implements Refusal {
    REGION_WITHDRAWN(400),
    REGION_DIVIDED(400),
    REGION_TOO_WIDE(400),
    REGION_NOT_UNDER_PARENT(400),
    REGION_DATES_REVERSED(400),
    REGION_HEIR_UNFIT(400),
    REGION_EXISTS(409),
    REGION_NOT_WITHDRAWN_HERE(409),
    REGION_IS_NATIONAL(409);

    private final int status;

    RegionProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
