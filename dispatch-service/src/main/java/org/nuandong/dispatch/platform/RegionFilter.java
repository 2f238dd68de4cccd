package org.nuandong.dispatch.platform;

import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;

/** The query parameter {@code region}: a region and all that lies below it. */
public final class RegionFilter {

    private RegionFilter() {}

    /** 400 when it is no region code; null passes. */
    public static RegionCode of(String region) {
        if (region == null) {
            return null;
        }
        if (!RegionCode.isValid(region)) {
            throw CommonProblem.INVALID_REQUEST.at("region");
        }
        return new RegionCode(region);
    }
}
