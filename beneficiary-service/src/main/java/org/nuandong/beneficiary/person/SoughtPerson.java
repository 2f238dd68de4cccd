package org.nuandong.beneficiary.person;

import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** Who is looked for in the register: by id, by a number, or by facts where there is none. */
public record SoughtPerson(UUID personId, PersonEntry entry, RegionCode region) {

    /** A record's own text would put personal values into logs. */
    @Override
    public String toString() {
        return "SoughtPerson";
    }
}
