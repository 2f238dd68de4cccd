package org.nuandong.beneficiary.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.beneficiary.person.PersonRegister;
import org.nuandong.beneficiary.platform.OfficeClock;

/** Gives those who stay a head when theirs has gone: the one who is named, else the next. */
@ApplicationScoped
class Heirs {

    private final MemberMoves moves;
    private final PersonRegister persons;
    private final OfficeClock clock;

    Heirs(MemberMoves moves, PersonRegister persons, OfficeClock clock) {
        this.moves = moves;
        this.persons = persons;
        this.clock = clock;
    }

    /** With a head still there nothing happens, unless another is named. */
    void headAmong(List<HouseholdMember> staying, UUID named, String field) {
        if (named == null && staying.stream().anyMatch(HouseholdMember::isHead)) {
            return;
        }
        if (named != null && staying.stream().noneMatch(m -> m.personId().equals(named))) {
            throw HouseholdProblem.NOT_A_MEMBER.at(field);
        }
        Map<UUID, LocalDate> born =
                persons.births(staying.stream().map(HouseholdMember::personId).toList());
        List<Succession.Heir> heirs =
                staying.stream()
                        .map(
                                m ->
                                        new Succession.Heir(
                                                m.personId(), m.relation(), born.get(m.personId())))
                        .toList();
        UUID head = named == null ? Succession.next(heirs, clock.today()) : named;
        if (staying.stream().noneMatch(m -> m.isHead() && m.personId().equals(head))) {
            moves.relate(staying, Succession.relations(heirs, head));
        }
    }
}
