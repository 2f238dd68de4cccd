package org.nuandong.beneficiary.intake;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nuandong.beneficiary.household.HouseholdLines;

/** What stood of a household before an import changed it. */
record HomeBefore(HouseholdLines lines, Map<UUID, String> relations, Set<String> categories) {

    /** A record's own text would put the address into logs. */
    @Override
    public String toString() {
        return "HomeBefore";
    }
}
