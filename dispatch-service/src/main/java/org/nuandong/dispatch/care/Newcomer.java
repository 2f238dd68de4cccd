package org.nuandong.dispatch.care;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.platform.BackEntry;

/**
 * 求助人: somebody who is to be received, as the door knows the person; the fields of {@code POST
 * /care-cases}, unchecked.
 */
public record Newcomer(
        UUID unitId,
        RegionCode region,
        UUID incidentId,
        Instant at,
        String name,
        String identityNumber,
        LocalDate birthDate,
        String sex,
        Integer apparentAge,
        String ageBand,
        boolean identified,
        String condition,
        String origin,
        List<String> special,
        boolean repeated,
        List<String> causes,
        BackEntry backEntry) {

    CareRequests.NewCase asNewCase() {
        return new CareRequests.NewCase(
                unitId,
                region,
                incidentId,
                at,
                new CareRequests.Person(
                        sex, birthDate, apparentAge, ageBand, name, identityNumber, identified),
                condition,
                origin,
                special,
                repeated,
                causes,
                backEntry);
    }

    @Override
    public String toString() {
        return "a newcomer";
    }
}
