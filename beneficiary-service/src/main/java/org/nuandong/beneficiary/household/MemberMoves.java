package org.nuandong.beneficiary.household;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nuandong.beneficiary.person.TiesChanged;
import org.nuandong.beneficiary.platform.OfficeClock;

/**
 * Members come, go and become something else to the head. Nothing is overwritten: each relation is
 * a row with its beginning and end, so that the household of any day can be read.
 */
@ApplicationScoped
class MemberMoves {

    /** Not in the dictionary: nobody leaves for this. */
    static final String RELATION_CHANGED = "relation-changed";

    private final HouseholdMemberRepository members;
    private final Event<TiesChanged> ties;
    private final OfficeClock clock;

    MemberMoves(HouseholdMemberRepository members, Event<TiesChanged> ties, OfficeClock clock) {
        this.members = members;
        this.ties = ties;
        this.clock = clock;
    }

    void join(UUID householdId, UUID personId, String relation) {
        join(householdId, personId, relation, clock.now());
    }

    void join(UUID householdId, UUID personId, String relation, Instant at) {
        member(householdId, personId, relation, at);
        tell(Set.of(householdId), List.of());
    }

    private void member(UUID householdId, UUID personId, String relation, Instant at) {
        members.persistAndFlush(new HouseholdMember(householdId, personId, relation, at));
    }

    void leave(Collection<HouseholdMember> leaving, String reason, LocalDate lastDay) {
        end(leaving, reason, lastDay);
        tell(
                leaving.stream().map(HouseholdMember::householdId).collect(toSet()),
                leaving.stream().map(HouseholdMember::personId).toList());
    }

    private void end(Collection<HouseholdMember> leaving, String reason, LocalDate lastDay) {
        leaving.forEach(member -> member.leave(reason, lastDay, clock.now()));
        members.flush();
    }

    /** Who stays has other people beside them as well. */
    private void tell(Set<UUID> households, List<UUID> left) {
        Set<UUID> people = new LinkedHashSet<>(left);
        members.of(households)
                .values()
                .forEach(present -> present.forEach(one -> people.add(one.personId())));
        if (!people.isEmpty()) {
            ties.fire(new TiesChanged(List.copyOf(people)));
        }
    }

    /** Who is named here becomes that; the others stay what they are. */
    void relate(List<HouseholdMember> present, Map<UUID, String> relations) {
        List<HouseholdMember> changing =
                present.stream()
                        .filter(member -> relations.containsKey(member.personId()))
                        .filter(m -> !m.relation().equals(relations.get(m.personId())))
                        .toList();
        // The old head steps down before the new one steps up: the table bears one only.
        end(changing, RELATION_CHANGED, clock.today());
        changing.forEach(
                member ->
                        member(
                                member.householdId(),
                                member.personId(),
                                relations.get(member.personId()),
                                clock.now()));
    }

    static Map<UUID, String> byPerson(List<HouseholdChange.Relation> relations) {
        return relations.stream()
                .collect(
                        toMap(
                                HouseholdChange.Relation::personId,
                                HouseholdChange.Relation::relation));
    }
}
