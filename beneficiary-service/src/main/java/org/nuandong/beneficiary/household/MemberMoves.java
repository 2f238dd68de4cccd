package org.nuandong.beneficiary.household;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    private final OfficeClock clock;

    MemberMoves(HouseholdMemberRepository members, OfficeClock clock) {
        this.members = members;
        this.clock = clock;
    }

    void join(UUID householdId, UUID personId, String relation) {
        join(householdId, personId, relation, clock.now());
    }

    void join(UUID householdId, UUID personId, String relation, Instant at) {
        members.persistAndFlush(new HouseholdMember(householdId, personId, relation, at));
    }

    void leave(Collection<HouseholdMember> leaving, String reason, LocalDate lastDay) {
        leaving.forEach(member -> member.leave(reason, lastDay, clock.now()));
        members.flush();
    }

    /** Who is named here becomes that; the others stay what they are. */
    void relate(List<HouseholdMember> present, Map<UUID, String> relations) {
        List<HouseholdMember> changing =
                present.stream()
                        .filter(member -> relations.containsKey(member.personId()))
                        .filter(m -> !m.relation().equals(relations.get(m.personId())))
                        .toList();
        // The old head steps down before the new one steps up: the table bears one only.
        leave(changing, RELATION_CHANGED, clock.today());
        changing.forEach(
                member ->
                        join(
                                member.householdId(),
                                member.personId(),
                                relations.get(member.personId())));
    }

    static Map<UUID, String> byPerson(List<HouseholdChange.Relation> relations) {
        return relations.stream()
                .collect(
                        toMap(
                                HouseholdChange.Relation::personId,
                                HouseholdChange.Relation::relation));
    }
}
