package org.nuandong.beneficiary.household;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.nuandong.beneficiary.category.CategoryHolder;
import org.nuandong.beneficiary.category.CategoryRegister;
import org.nuandong.beneficiary.person.PersonRegister;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.beneficiary.region.Regions;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** 动态管理 (R005): changes of a household whose row the caller has locked. */
@ApplicationScoped
class HouseholdUpdate {

    private final HouseholdRules rules;
    private final HouseholdRepository households;
    private final HouseholdMemberRepository members;
    private final HouseholdAddress address;
    private final HouseholdEvents events;
    private final PersonRegister persons;
    private final CategoryRegister categories;
    private final Regions regions;
    private final Caller caller;
    private final OfficeClock clock;

    HouseholdUpdate(
            HouseholdRules rules,
            HouseholdRepository households,
            HouseholdMemberRepository members,
            HouseholdAddress address,
            HouseholdEvents events,
            PersonRegister persons,
            CategoryRegister categories,
            Regions regions,
            Caller caller,
            OfficeClock clock) {
        this.rules = rules;
        this.households = households;
        this.members = members;
        this.address = address;
        this.events = events;
        this.persons = persons;
        this.categories = categories;
        this.regions = regions;
        this.caller = caller;
        this.clock = clock;
    }

    void apply(Household household, HouseholdChange change) {
        RegionCode from = household.region();
        RegionCode to = destination(from, change.regionCode());
        rules.check(change);
        List<HouseholdMember> current = members.of(household.id());
        List<UUID> ids = current.stream().map(HouseholdMember::personId).toList();
        relate(current, change);
        household.change(to, change.causes(), clock.now());
        if (change.address() != null && !change.address().isBlank()) {
            address.keep(household, change.address());
        }
        households.flush();
        List<String> codes = categories.codes(household.id());
        if (from.equals(to)) {
            events.changed(household, codes, persons.bands(ids));
        } else {
            events.moved(household, codes, persons.bands(ids), from);
            persons.move(ids, to);
        }
    }

    void categorise(Household household, Consumer<CategoryHolder> change) {
        change.accept(household.holder());
        told(household);
    }

    /** What else changed about it is told with the state it led to. */
    void told(Household household) {
        household.touch(clock.now());
        households.flush();
        List<UUID> ids =
                members.of(household.id()).stream().map(HouseholdMember::personId).toList();
        events.changed(household, categories.codes(household.id()), persons.bands(ids));
    }

    /** Staying needs nothing; a move needs a place that is in force and the caller's own. */
    private RegionCode destination(RegionCode from, String code) {
        if (from.code().equals(code)) {
            return from;
        }
        RegionCode to = regions.residence(code, "regionCode");
        caller.requireRegion(to);
        return to;
    }

    private void relate(List<HouseholdMember> current, HouseholdChange change) {
        Map<UUID, String> relations =
                change.members().stream()
                        .collect(
                                toMap(
                                        HouseholdChange.Relation::personId,
                                        HouseholdChange.Relation::relation));
        if (!relations
                .keySet()
                .equals(current.stream().map(HouseholdMember::personId).collect(toSet()))) {
            throw HouseholdProblem.MEMBERS_NOT_THE_SAME.at("members");
        }
        // The old head steps down before the new one steps up: the table bears one only.
        current.stream()
                .filter(member -> !isHead(relations.get(member.personId())))
                .forEach(member -> member.become(relations.get(member.personId())));
        members.flush();
        current.stream()
                .filter(member -> isHead(relations.get(member.personId())))
                .forEach(member -> member.become(HouseholdMember.HEAD));
    }

    private static boolean isHead(String relation) {
        return HouseholdMember.HEAD.equals(relation);
    }
}
