package org.nuandong.beneficiary.intake;

import java.util.Set;
import org.nuandong.beneficiary.person.PersonEntry;

/** What stood of a person before an import changed it. */
record PersonBefore(PersonEntry entry, String regionCode, Set<String> categories) {

    /** A record's own text would put personal values into logs. */
    @Override
    public String toString() {
        return "PersonBefore";
    }
}
