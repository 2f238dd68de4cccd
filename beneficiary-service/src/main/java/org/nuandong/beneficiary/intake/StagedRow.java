package org.nuandong.beneficiary.intake;

import java.util.List;
import java.util.UUID;
import org.nuandong.beneficiary.category.CategoryEntry;
import org.nuandong.beneficiary.household.HouseholdLines;
import org.nuandong.beneficiary.person.PersonEntry;

/** A good row, read and understood, as it waits (sealed) for its acceptance. */
record StagedRow(
        int number,
        String householdNo,
        HouseholdLines household,
        List<CategoryEntry> householdCategories,
        String relation,
        PersonEntry person,
        List<CategoryEntry> categories,
        UUID personId) {

    static final String HEAD = "head";

    String regionCode() {
        return household.regionCode();
    }

    boolean isHead() {
        return HEAD.equals(relation);
    }

    /** A record's own text would put personal values into logs. */
    @Override
    public String toString() {
        return "row " + number;
    }
}
