package org.nuandong.beneficiary.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.nuandong.beneficiary.household.BulkHouseholds;
import org.nuandong.beneficiary.household.HouseholdLines;
import org.nuandong.beneficiary.household.HouseholdsOnFile;
import org.nuandong.beneficiary.household.KnownHousehold;
import org.nuandong.beneficiary.person.KnownPerson;
import org.nuandong.beneficiary.sheet.Column;
import org.nuandong.beneficiary.sheet.SheetKind;
import org.nuandong.commons.problem.ProblemException;
import org.nuandong.intake.run.ImportRun;

/** 逐户核对: one head, one home, and rows that say the same of their household. */
@ApplicationScoped
class HouseholdJudge {

    /** As many as a registration by hand takes. */
    private static final int MOST_PEOPLE = 30;

    private static final List<Column> OF_HOUSEHOLD =
            List.of(
                    Column.HOUSEHOLD_CATEGORY_1,
                    Column.HOUSEHOLD_SINCE_1,
                    Column.HOUSEHOLD_CATEGORY_2,
                    Column.HOUSEHOLD_SINCE_2,
                    Column.HOUSEHOLD_MORE_CATEGORIES);

    private final BulkHouseholds households;
    private final HouseholdsOnFile onFile;

    HouseholdJudge(BulkHouseholds households, HouseholdsOnFile onFile) {
        this.households = households;
        this.onFile = onFile;
    }

    void judge(ImportRun run, List<JudgedGroup> groups) {
        Map<UUID, KnownHousehold> homes = onFile.of(people(groups));
        for (JudgedGroup group : groups) {
            if (SheetKind.PEOPLE.is(run.kind())) {
                alone(group, homes);
            } else {
                together(run, group, homes);
            }
        }
    }

    private static List<UUID> people(List<JudgedGroup> groups) {
        return groups.stream()
                .flatMap(group -> group.rows().stream().map(group::known))
                .filter(Objects::nonNull)
                .map(KnownPerson::id)
                .toList();
    }

    /** Whoever lives in a household moves with it. */
    private static void alone(JudgedGroup group, Map<UUID, KnownHousehold> homes) {
        ReadRow row = group.first();
        KnownPerson known = group.known(row);
        if (known != null
                && homes.containsKey(known.id())
                && !known.region().code().equals(row.staged().regionCode())) {
            row.fault(Column.REGION, FaultReason.LIVES_IN_HOUSEHOLD);
        }
    }

    private void together(ImportRun run, JudgedGroup group, Map<UUID, KnownHousehold> homes) {
        agree(group);
        home(run, group, homes);
        heads(group);
        ReadRow first = group.first();
        if (first.isGood()) {
            try {
                households.check(first.staged().household(), first.staged().householdCategories());
            } catch (ProblemException refused) {
                first.fault(
                        refused.field().startsWith("income")
                                ? Column.INCOME_AS_OF
                                : PersonJudge.dated(
                                        refused.field(), first.householdCategoryColumns()),
                        FaultReason.ofRefusal(refused.refusal().code()));
            }
        }
    }

    /** What could not be read in the first row is no ground to doubt the others. */
    private static void agree(JudgedGroup group) {
        ReadRow top = group.first();
        StagedRow first = top.staged();
        boolean categoriesRead = OF_HOUSEHOLD.stream().allMatch(top::isGoodAt);
        for (ReadRow row : group.rows()) {
            StagedRow one = row.staged();
            differs(row, Column.REGION, first.regionCode(), one.regionCode());
            HouseholdLines own = one.household();
            HouseholdLines said = first.household();
            differs(row, Column.ADDRESS, said.address(), own.address());
            disagrees(top, row, Column.CAUSES, said.causes(), own.causes());
            disagrees(top, row, Column.DEGREE, said.degree(), own.degree());
            disagrees(top, row, Column.NEEDS, said.needs(), own.needs());
            disagrees(top, row, Column.ANNUAL_INCOME, said.income(), own.income());
            if (!one.householdCategories().isEmpty()
                    && categoriesRead
                    && !one.householdCategories().equals(first.householdCategories())) {
                row.fault(Column.HOUSEHOLD_CATEGORY_1, FaultReason.HOUSEHOLD_DISAGREES);
            }
        }
        if (group.rows().size() > MOST_PEOPLE) {
            top.fault(null, FaultReason.HOUSEHOLD_TOO_LARGE, String.valueOf(MOST_PEOPLE));
        }
    }

    /** Also where the first row says nothing: it speaks for the household. */
    private static void disagrees(
            ReadRow top, ReadRow row, Column column, Object first, Object own) {
        if (own != null && !List.of().equals(own) && top.isGoodAt(column) && !own.equals(first)) {
            row.fault(column, FaultReason.HOUSEHOLD_DISAGREES);
        }
    }

    private static void differs(ReadRow row, Column column, String first, String own) {
        if (own != null && first != null && !own.equals(first) && row.isGoodAt(column)) {
            row.fault(column, FaultReason.HOUSEHOLD_DISAGREES);
        }
    }

    private static void home(ImportRun run, JudgedGroup group, Map<UUID, KnownHousehold> homes) {
        Map<UUID, KnownHousehold> found = new LinkedHashMap<>();
        for (ReadRow row : group.rows()) {
            KnownPerson known = group.known(row);
            KnownHousehold home = known == null ? null : homes.get(known.id());
            if (home == null) {
                continue;
            }
            if (!run.covers(home.region())) {
                row.fault(Column.IDENTITY_NUMBER, FaultReason.REGISTERED_ELSEWHERE);
            } else if (!found.isEmpty() && !found.containsKey(home.id())) {
                row.fault(Column.NAME, FaultReason.IN_ANOTHER_HOUSEHOLD);
            } else {
                found.put(home.id(), home);
            }
        }
        found.values().stream().findFirst().ifPresent(group::livesIn);
    }

    /** Of a household on file the head may be left out of the table. */
    private static void heads(JudgedGroup group) {
        Map<UUID, String> relations = new HashMap<>();
        if (group.home() != null) {
            relations.putAll(group.home().relations());
        }
        long fresh = 0;
        for (ReadRow row : group.rows()) {
            KnownPerson known = group.known(row);
            if (known == null) {
                fresh += row.staged().isHead() ? 1 : 0;
            } else {
                relations.put(known.id(), row.staged().relation());
            }
        }
        long heads = fresh + relations.values().stream().filter(StagedRow.HEAD::equals).count();
        boolean unreadable = group.rows().stream().anyMatch(row -> row.staged().relation() == null);
        if (heads > 1) {
            group.rows().stream()
                    .filter(row -> row.staged().isHead())
                    .skip(group.home() == null ? 1 : 0)
                    .forEach(row -> row.fault(Column.RELATION, FaultReason.HEAD_TWICE));
        } else if (heads == 0 && !unreadable) {
            group.first().fault(Column.RELATION, FaultReason.HEAD_MISSING);
        }
    }
}
