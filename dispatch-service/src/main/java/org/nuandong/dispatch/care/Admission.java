package org.nuandong.dispatch.care;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** 入站: a person is received; everything checked, nothing written yet. */
record Admission(
        RegionCode region,
        UUID unitId,
        UUID incidentId,
        Instant at,
        KnownPerson person,
        Classification classification,
        boolean identified,
        boolean repeated,
        boolean backEntered,
        boolean test,
        List<String> causes,
        String by) {

    Admission asRepeated() {
        return new Admission(
                region,
                unitId,
                incidentId,
                at,
                person,
                classification,
                identified,
                true,
                backEntered,
                test,
                causes,
                by);
    }
}
