package org.nuandong.dispatch.daily;

import java.util.UUID;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.care.Stay;

/** Whose service it is and where it counts; the case may have been closed since. */
public record ServiceOf(UUID caseId, UUID subjectId, RegionCode region, UUID unitId, boolean test) {

    public static ServiceOf of(Stay stay) {
        return new ServiceOf(
                stay.caseId(), stay.subjectId(), stay.region(), stay.unitId(), stay.test());
    }
}
