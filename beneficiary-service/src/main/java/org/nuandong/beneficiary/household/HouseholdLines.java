package org.nuandong.beneficiary.household;

import java.util.List;

/** What a table says of a household; null and empty leave what is on file. */
public record HouseholdLines(String regionCode, String address, List<String> causes) {

    /** A record's own text would put the address into logs. */
    @Override
    public String toString() {
        return "HouseholdLines";
    }
}
