package org.nuandong.beneficiary.household;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** 比对: in which households people of a list live, and what a table would change there. */
@ApplicationScoped
public class HouseholdsOnFile {

    private final HouseholdRepository households;
    private final HouseholdMemberRepository members;
    private final HouseholdAddress address;

    HouseholdsOnFile(
            HouseholdRepository households,
            HouseholdMemberRepository members,
            HouseholdAddress address) {
        this.households = households;
        this.members = members;
        this.address = address;
    }

    /** By person; who lives in none is not among the keys. */
    public Map<UUID, KnownHousehold> of(Collection<UUID> personIds) {
        if (personIds.isEmpty()) {
            return Map.of();
        }
        Map<UUID, UUID> homes = new HashMap<>();
        members.list("personId in ?1 and leftAt is null", personIds)
                .forEach(one -> homes.put(one.personId(), one.householdId()));
        Set<UUID> ids = new LinkedHashSet<>(homes.values());
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<HouseholdMember>> people = members.of(ids);
        Map<UUID, KnownHousehold> known = new HashMap<>();
        for (Household household : households.list("id in ?1", ids)) {
            known.put(
                    household.id(),
                    new KnownHousehold(
                            household,
                            people.get(household.id()).stream()
                                    .collect(
                                            toMap(
                                                    HouseholdMember::personId,
                                                    HouseholdMember::relation))));
        }
        Map<UUID, KnownHousehold> byPerson = new HashMap<>();
        homes.forEach((person, home) -> byPerson.put(person, known.get(home)));
        return byPerson;
    }

    /** Who lives there now. */
    public List<UUID> members(UUID household) {
        return members.of(household).stream().map(HouseholdMember::personId).toList();
    }

    /** 变更前: what a table could change, in clear; whoever keeps it seals it. */
    public HouseholdLines lines(KnownHousehold known) {
        return HouseholdLines.of(known.household(), address.open(known.household()));
    }

    /** Names of fields, no values. */
    public List<String> differences(KnownHousehold known, HouseholdLines said) {
        List<String> fields = new ArrayList<>();
        if (!known.region().code().equals(said.regionCode())) {
            fields.add("regionCode");
        }
        if (said.address() != null
                && !said.address().strip().equals(address.open(known.household()))) {
            fields.add("address");
        }
        Plight onFile = known.household().plight();
        if (!said.causes().isEmpty()
                && !Set.copyOf(said.causes()).equals(Set.copyOf(onFile.causes()))) {
            fields.add("causes");
        }
        if (said.degree() != null && !said.degree().equals(onFile.degree())) {
            fields.add("degree");
        }
        if (!said.needs().isEmpty()
                && !Set.copyOf(said.needs()).equals(Set.copyOf(onFile.needs()))) {
            fields.add("needs");
        }
        if (said.income() != null && !said.income().saysAs(onFile.income())) {
            fields.add("income");
        }
        return fields;
    }
}
