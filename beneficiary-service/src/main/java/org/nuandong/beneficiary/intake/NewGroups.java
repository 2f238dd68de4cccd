package org.nuandong.beneficiary.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nuandong.beneficiary.household.BulkHousehold;
import org.nuandong.beneficiary.household.BulkHouseholds;
import org.nuandong.beneficiary.person.BulkPeople;
import org.nuandong.beneficiary.person.BulkPerson;
import org.nuandong.beneficiary.person.Registration;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.beneficiary.sheet.SheetKind;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.intake.run.Effect;
import org.nuandong.intake.run.EffectTable;
import org.nuandong.intake.run.ImportRun;

/**
 * Writes groups of which the register knows nobody: set-wise, for they are most of a first import.
 */
@ApplicationScoped
class NewGroups {

    private final BulkPeople people;
    private final BulkHouseholds households;
    private final EffectTable effects;
    private final OfficeClock clock;

    NewGroups(
            BulkPeople people, BulkHouseholds households, EffectTable effects, OfficeClock clock) {
        this.people = people;
        this.households = households;
        this.effects = effects;
        this.clock = clock;
    }

    /** Answers those that were not written, for somebody entered one of their numbers meanwhile. */
    List<JudgedGroup> write(ImportRun run, List<JudgedGroup> groups) {
        Instant now = clock.now();
        List<Prepared> all = groups.stream().map(group -> prepare(group, now)).toList();
        Set<UUID> taken =
                people.takenBefore(all.stream().flatMap(one -> one.people.stream()).toList());
        List<JudgedGroup> late = new ArrayList<>();
        List<Prepared> free = new ArrayList<>();
        for (Prepared one : all) {
            if (one.people.stream().anyMatch(person -> taken.contains(person.id()))) {
                late.add(one.group);
            } else {
                free.add(one);
            }
        }
        if (SheetKind.PEOPLE.is(run.kind())) {
            people.enter(free.stream().flatMap(one -> one.people.stream()).toList());
        } else {
            households.enter(free.stream().map(Prepared::household).toList());
        }
        effects.add(run.id(), free.stream().flatMap(one -> one.effects(run).stream()).toList());
        return late;
    }

    private Prepared prepare(JudgedGroup group, Instant now) {
        RegionCode region = new RegionCode(group.first().staged().regionCode());
        Registration registration = new Registration(region, now, now, false);
        List<BulkPerson> prepared = new ArrayList<>();
        for (ReadRow row : group.rows()) {
            StagedRow staged = row.staged();
            prepared.add(people.prepare(staged.person(), staged.categories(), registration));
        }
        return new Prepared(group, registration, prepared, BulkHousehold.newId());
    }

    private record Prepared(
            JudgedGroup group, Registration registration, List<BulkPerson> people, UUID home) {

        BulkHousehold household() {
            StagedRow first = group.first().staged();
            List<BulkHousehold.Member> members = new ArrayList<>();
            for (int i = 0; i < people.size(); i++) {
                members.add(
                        new BulkHousehold.Member(
                                group.rows().get(i).staged().relation(), people.get(i)));
            }
            return new BulkHousehold(
                    home, registration, first.household(), first.householdCategories(), members);
        }

        List<Effect> effects(ImportRun run) {
            List<Effect> effects = new ArrayList<>();
            for (int i = 0; i < people.size(); i++) {
                effects.add(
                        Effect.created(
                                group.first().number(),
                                group.rows().get(i).number(),
                                Effect.PERSON,
                                people.get(i).id()));
            }
            if (SheetKind.HOUSEHOLDS.is(run.kind())) {
                effects.add(
                        Effect.created(
                                group.first().number(),
                                group.first().number(),
                                Effect.HOUSEHOLD,
                                home));
            }
            return effects;
        }
    }
}
