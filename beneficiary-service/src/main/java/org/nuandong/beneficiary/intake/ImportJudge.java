package org.nuandong.beneficiary.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nuandong.beneficiary.category.BulkCategories;
import org.nuandong.beneficiary.category.CategoryEntry;
import org.nuandong.beneficiary.household.HouseholdsOnFile;
import org.nuandong.beneficiary.person.BulkPeople;
import org.nuandong.beneficiary.person.KnownPerson;
import org.nuandong.intake.run.ImportRun;
import org.nuandong.intake.run.Verdict;

/** 核对: says of each row what it would do, by a few statements for a whole batch of them. */
@ApplicationScoped
class ImportJudge {

    private final PersonJudge persons;
    private final HouseholdJudge households;
    private final BulkPeople people;
    private final HouseholdsOnFile householdsOnFile;
    private final BulkCategories categories;

    ImportJudge(
            PersonJudge persons,
            HouseholdJudge households,
            BulkPeople people,
            HouseholdsOnFile householdsOnFile,
            BulkCategories categories) {
        this.persons = persons;
        this.households = households;
        this.people = people;
        this.householdsOnFile = householdsOnFile;
        this.categories = categories;
    }

    /** Needs a transaction: what it compares with must hold still. */
    List<JudgedGroup> judge(ImportRun run, List<List<ReadRow>> rows, SeenNumbers seen) {
        List<JudgedGroup> groups = rows.stream().map(JudgedGroup::new).toList();
        persons.judge(run, groups, seen);
        households.judge(run, groups);
        Map<UUID, Set<String>> open = categories.open(holders(groups));
        for (JudgedGroup group : groups) {
            if (group.isGood()) {
                verdicts(group, open);
            } else {
                group.rows()
                        .forEach(
                                row ->
                                        row.judge(
                                                row.isGood() ? Verdict.HELD : Verdict.FAULT,
                                                List.of()));
            }
        }
        return groups;
    }

    private static List<UUID> holders(List<JudgedGroup> groups) {
        List<UUID> holders = new ArrayList<>();
        for (JudgedGroup group : groups) {
            if (group.home() != null) {
                holders.add(group.home().id());
            }
            for (ReadRow row : group.rows()) {
                if (group.known(row) != null) {
                    holders.add(group.known(row).id());
                }
            }
        }
        return holders;
    }

    private void verdicts(JudgedGroup group, Map<UUID, Set<String>> open) {
        for (ReadRow row : group.rows()) {
            List<String> fields = row == group.first() ? ofHousehold(group, open) : List.of();
            KnownPerson known = group.known(row);
            if (known == null) {
                row.judge(Verdict.NEW, fields);
            } else {
                List<String> all = new ArrayList<>(fields);
                all.addAll(ofPerson(group, row, known, open));
                row.judge(all.isEmpty() ? Verdict.UNCHANGED : Verdict.CHANGED, all);
            }
        }
    }

    private List<String> ofPerson(
            JudgedGroup group, ReadRow row, KnownPerson known, Map<UUID, Set<String>> open) {
        StagedRow staged = row.staged();
        List<String> fields = new ArrayList<>(people.differences(known, staged.person()));
        if (group.home() == null && !known.region().code().equals(staged.regionCode())) {
            fields.add("regionCode");
        }
        if (staged.relation() != null && !staged.relation().equals(relation(group, known))) {
            fields.add("relation");
        }
        List<CategoryEntry> fresh = fresh(staged.categories(), open.get(known.id()));
        group.enrolls(row, fresh);
        if (!fresh.isEmpty()) {
            fields.add("categories");
        }
        return fields;
    }

    private static String relation(JudgedGroup group, KnownPerson known) {
        return group.home() == null ? null : group.home().relations().get(known.id());
    }

    private List<String> ofHousehold(JudgedGroup group, Map<UUID, Set<String>> open) {
        StagedRow first = group.first().staged();
        if (group.home() == null) {
            group.enrollsHousehold(first.householdCategories());
            return List.of();
        }
        List<String> fields =
                new ArrayList<>(householdsOnFile.differences(group.home(), first.household()));
        List<CategoryEntry> fresh = fresh(first.householdCategories(), open.get(group.home().id()));
        group.enrollsHousehold(fresh);
        if (!fresh.isEmpty()) {
            fields.add("householdCategories");
        }
        return fields;
    }

    /** A category that is open goes on with its own first day. */
    private static List<CategoryEntry> fresh(List<CategoryEntry> named, Set<String> open) {
        return open == null
                ? named
                : named.stream().filter(entry -> !open.contains(entry.category())).toList();
    }
}
