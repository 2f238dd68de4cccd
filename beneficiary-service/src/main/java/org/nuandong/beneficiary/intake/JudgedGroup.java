package org.nuandong.beneficiary.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nuandong.beneficiary.category.CategoryEntry;
import org.nuandong.beneficiary.household.KnownHousehold;
import org.nuandong.beneficiary.person.KnownPerson;

/** A household (or one person) of the file beside what the register knows of it. */
final class JudgedGroup {

    private final List<ReadRow> rows;
    private final Map<ReadRow, KnownPerson> known = new HashMap<>();
    private final Map<ReadRow, List<CategoryEntry>> newCategories = new HashMap<>();
    private List<CategoryEntry> newHouseholdCategories = List.of();
    private KnownHousehold home;

    JudgedGroup(List<ReadRow> rows) {
        this.rows = List.copyOf(rows);
    }

    List<ReadRow> rows() {
        return rows;
    }

    ReadRow first() {
        return rows.get(0);
    }

    boolean isGood() {
        return rows.stream().allMatch(ReadRow::isGood);
    }

    void know(ReadRow row, KnownPerson person) {
        known.put(row, person);
    }

    /** Null when the row names somebody new. */
    KnownPerson known(ReadRow row) {
        return known.get(row);
    }

    void livesIn(KnownHousehold household) {
        home = household;
    }

    /** Null when it is a new household. */
    KnownHousehold home() {
        return home;
    }

    boolean isAllNew() {
        return home == null && known.isEmpty();
    }

    void enrolls(ReadRow row, List<CategoryEntry> entries) {
        newCategories.put(row, entries);
    }

    List<CategoryEntry> newCategories(ReadRow row) {
        return newCategories.getOrDefault(row, List.of());
    }

    void enrollsHousehold(List<CategoryEntry> entries) {
        newHouseholdCategories = entries;
    }

    List<CategoryEntry> newHouseholdCategories() {
        return newHouseholdCategories;
    }

    StagedGroup staged() {
        return new StagedGroup(rows.stream().map(ReadRow::staged).toList());
    }
}
