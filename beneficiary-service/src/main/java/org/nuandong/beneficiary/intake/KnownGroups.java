package org.nuandong.beneficiary.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nuandong.beneficiary.category.BulkCategories;
import org.nuandong.beneficiary.household.BulkHouseholds;
import org.nuandong.beneficiary.household.HouseholdLines;
import org.nuandong.beneficiary.household.HouseholdRequest;
import org.nuandong.beneficiary.household.HouseholdsOnFile;
import org.nuandong.beneficiary.household.KnownHousehold;
import org.nuandong.beneficiary.household.MemberEntry;
import org.nuandong.beneficiary.person.BulkPeople;
import org.nuandong.beneficiary.person.KnownPerson;
import org.nuandong.beneficiary.person.PeopleOnFile;
import org.nuandong.beneficiary.sheet.SheetKind;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.intake.run.Effect;
import org.nuandong.intake.run.EffectTable;
import org.nuandong.intake.run.ImportRun;

/** Writes a group of which the register knows somebody: as changes by hand, one after the other. */
@ApplicationScoped
class KnownGroups {

    /** What somebody is who becomes head in the next step: a household bears one only. */
    private static final String NOT_YET_HEAD = "not-related";

    private final BulkPeople people;
    private final PeopleOnFile peopleOnFile;
    private final BulkHouseholds households;
    private final HouseholdsOnFile householdsOnFile;
    private final BulkCategories categories;
    private final EffectTable effects;

    KnownGroups(
            BulkPeople people,
            PeopleOnFile peopleOnFile,
            BulkHouseholds households,
            HouseholdsOnFile householdsOnFile,
            BulkCategories categories,
            EffectTable effects) {
        this.people = people;
        this.peopleOnFile = peopleOnFile;
        this.households = households;
        this.householdsOnFile = householdsOnFile;
        this.categories = categories;
        this.effects = effects;
    }

    void write(ImportRun run, JudgedGroup group) {
        List<Effect> done = new ArrayList<>();
        if (SheetKind.PEOPLE.is(run.kind())) {
            alone(group, done);
        } else if (group.home() == null) {
            newHome(group, done);
        } else {
            oldHome(group, done);
        }
        effects.add(run.id(), done);
    }

    private void alone(JudgedGroup group, List<Effect> done) {
        ReadRow row = group.first();
        KnownPerson known = group.known(row);
        correct(group, row, done);
        if (row.fields().contains("regionCode")) {
            people.move(List.of(known.id()), new RegionCode(row.staged().regionCode()));
        }
    }

    private void newHome(JudgedGroup group, List<Effect> done) {
        List<MemberEntry> members = new ArrayList<>();
        for (ReadRow row : group.rows()) {
            members.add(member(group, row, row.staged().relation()));
        }
        StagedRow first = group.first().staged();
        UUID home =
                households.register(
                        HouseholdRequest.ofTable(
                                first.household(), first.householdCategories(), members));
        for (ReadRow row : group.rows()) {
            correct(group, row, done);
        }
        for (UUID person : householdsOnFile.members(home)) {
            if (group.rows().stream()
                    .map(group::known)
                    .noneMatch(known -> known != null && known.id().equals(person))) {
                done.add(
                        Effect.created(
                                group.first().number(),
                                group.first().number(),
                                Effect.PERSON,
                                person));
            }
        }
        done.add(
                Effect.created(
                        group.first().number(), group.first().number(), Effect.HOUSEHOLD, home));
    }

    private void oldHome(JudgedGroup group, List<Effect> done) {
        KnownHousehold home = group.home();
        HomeBefore before =
                new HomeBefore(householdsOnFile.lines(home), home.relations(), open(home.id()));
        StagedRow first = group.first().staged();
        HouseholdLines said = first.household();
        boolean changed = !householdsOnFile.differences(home, said).isEmpty();
        Map<UUID, String> relations = new HashMap<>();
        for (ReadRow row : group.rows()) {
            KnownPerson known = group.known(row);
            String relation = row.staged().relation();
            if (known != null && home.relations().containsKey(known.id())) {
                relations.put(known.id(), relation);
                changed |= !relation.equals(home.relations().get(known.id()));
            } else {
                String joining = row.staged().isHead() ? NOT_YET_HEAD : relation;
                UUID person = households.join(home.id(), member(group, row, joining));
                relations.put(person, relation);
                changed |= row.staged().isHead();
                done.add(
                        known == null
                                ? Effect.created(
                                        group.first().number(), row.number(), Effect.PERSON, person)
                                : Effect.changed(
                                        group.first().number(),
                                        row.number(),
                                        Effect.PERSON,
                                        person,
                                        before(known)));
            }
        }
        if (changed) {
            households.change(home.id(), said, relations);
        }
        boolean joined = !done.isEmpty();
        households.enroll(home.id(), group.newHouseholdCategories());
        for (ReadRow row : group.rows()) {
            correct(group, row, done);
        }
        if (changed || joined || !group.newHouseholdCategories().isEmpty()) {
            done.add(
                    Effect.changed(
                            group.first().number(),
                            group.first().number(),
                            Effect.HOUSEHOLD,
                            home.id(),
                            before));
        }
    }

    private Set<String> open(UUID holder) {
        return categories.open(List.of(holder)).getOrDefault(holder, Set.of());
    }

    private PersonBefore before(KnownPerson known) {
        return new PersonBefore(
                peopleOnFile.snapshot(known), known.region().code(), open(known.id()));
    }

    private static MemberEntry member(JudgedGroup group, ReadRow row, String relation) {
        KnownPerson known = group.known(row);
        return known == null
                ? new MemberEntry(relation, null, row.staged().person(), row.staged().categories())
                : new MemberEntry(relation, known.id(), null, null);
    }

    private void correct(JudgedGroup group, ReadRow row, List<Effect> done) {
        KnownPerson known = group.known(row);
        if (known == null) {
            return;
        }
        boolean differs = !people.differences(known, row.staged().person()).isEmpty();
        if (!differs
                && group.newCategories(row).isEmpty()
                && !row.fields().contains("regionCode")) {
            return;
        }
        Object before = before(known);
        if (differs) {
            people.correct(known.id(), row.staged().person());
        }
        people.enroll(known.id(), group.newCategories(row));
        done.add(
                Effect.changed(
                        group.first().number(), row.number(), Effect.PERSON, known.id(), before));
    }
}
