package org.nuandong.beneficiary.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.nuandong.beneficiary.person.Registration;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.dictionary.Dictionaries;

/** 家庭成员变动 (R005): who joins a household and who leaves it, with history. */
@ApplicationScoped
class HouseholdMembership {

    private final HouseholdRules rules;
    private final HouseholdPeople people;
    private final HouseholdMemberRepository members;
    private final MemberMoves moves;
    private final HouseholdUpdate update;
    private final Dictionaries dictionaries;
    private final OfficeClock clock;

    HouseholdMembership(
            HouseholdRules rules,
            HouseholdPeople people,
            HouseholdMemberRepository members,
            MemberMoves moves,
            HouseholdUpdate update,
            Dictionaries dictionaries,
            OfficeClock clock) {
        this.rules = rules;
        this.people = people;
        this.members = members;
        this.moves = moves;
        this.update = update;
        this.dictionaries = dictionaries;
        this.clock = clock;
    }

    /** Answers who it is. */
    UUID join(Household household, MemberEntry entry) {
        household.requireOpen();
        rules.checkJoining(entry);
        Registration now = new Registration(household.region(), clock.now(), clock.now(), false);
        UUID person = people.enter(entry, now);
        moves.join(household.id(), person, entry.relation());
        update.told(household);
        return person;
    }

    void leave(Household household, Departure departure) {
        dictionaries.require("leave-reason", departure.reason(), "reason");
        clock.refuseFuture(departure.lastDay(), "lastDay");
        HouseholdMember member =
                members.present(household.id(), departure.personId())
                        .orElseThrow(() -> HouseholdProblem.NOT_A_MEMBER.at("personId"));
        if (member.isHead()) {
            throw HouseholdProblem.HEAD_CANNOT_LEAVE.at("personId");
        }
        moves.leave(List.of(member), departure.reason(), departure.lastDay());
        update.told(household);
    }
}
