package org.nuandong.beneficiary.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.beneficiary.category.CategoryRegister;
import org.nuandong.beneficiary.person.PersonEnds;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.dictionary.Dictionaries;

/** 销户、撤回、死亡: a household ends, or loses one of its people; nothing is deleted. */
@ApplicationScoped
class HouseholdEnds {

    private static final String DIED = "died";
    private static final String DIED_OUT = "died-out";

    /** Why a category and a membership end with their household. */
    private static final Map<String, String> CATEGORY_END =
            Map.of("moved-away", "moved", DIED_OUT, DIED, "dissolved", "replaced");

    private static final Map<String, String> LEAVING =
            Map.of("moved-away", "moved", DIED_OUT, DIED, "dissolved", "split");

    private final HouseholdRepository households;
    private final HouseholdMemberRepository members;
    private final MemberMoves moves;
    private final HouseholdUpdate update;
    private final HouseholdNews news;
    private final Heirs heirs;
    private final PersonEnds people;
    private final CategoryRegister categories;
    private final Dictionaries dictionaries;
    private final OfficeClock clock;

    HouseholdEnds(
            HouseholdRepository households,
            HouseholdMemberRepository members,
            MemberMoves moves,
            HouseholdUpdate update,
            HouseholdNews news,
            Heirs heirs,
            PersonEnds people,
            CategoryRegister categories,
            Dictionaries dictionaries,
            OfficeClock clock) {
        this.households = households;
        this.members = members;
        this.moves = moves;
        this.update = update;
        this.news = news;
        this.heirs = heirs;
        this.people = people;
        this.categories = categories;
        this.dictionaries = dictionaries;
        this.clock = clock;
    }

    void close(Household household, String reason, LocalDate on) {
        household.requireOpen();
        dictionaries.require("household-end-reason", reason, "reason");
        clock.refuseFuture(on, "closedOn");
        Map<String, Long> bands = news.bands(household);
        moves.leave(members.of(household.id()), LEAVING.getOrDefault(reason, "moved"), on);
        closed(household, reason, on, bands);
    }

    void withdraw(Household household, HouseholdLifeRequests.Withdrawal withdrawal) {
        household.requireOpen();
        dictionaries.require("withdrawal-reason", withdrawal.reason(), "reason");
        Map<String, Long> bands = news.bands(household);
        List<HouseholdMember> present = members.of(household.id());
        moves.leave(present, "mistake", clock.today());
        if (withdrawal.takesPeople()) {
            present.stream()
                    .map(HouseholdMember::personId)
                    .sorted()
                    .forEach(person -> people.withdraw(person, withdrawal.reason(), "reason"));
        }
        List<String> ended = categories.endAll(household.holder(), clock.today(), "mistake");
        household.withdraw(withdrawal.reason(), clock.today(), clock.now());
        news.withdrawn(household, ended, bands);
    }

    /** The household goes on under another head, or ends when nobody is left. */
    void died(UUID person, HouseholdLifeRequests.Death death) {
        Optional<Household> home = members.homeOf(person).flatMap(households::lock);
        people.died(person, death.diedOn());
        home.ifPresent(household -> bereft(household, person, death));
    }

    /** The report was wrong: back into the household, which is open again if it ended by this. */
    void revived(UUID person) {
        Optional<HouseholdMember> last = members.lastOf(person).filter(m -> m.leftFor(DIED));
        Optional<Household> home = last.map(HouseholdMember::householdId).flatMap(households::lock);
        people.revive(person);
        home.ifPresent(household -> rejoin(household, last.orElseThrow()));
    }

    private void bereft(Household household, UUID person, HouseholdLifeRequests.Death death) {
        Map<String, Long> bands = news.bands(household);
        List<HouseholdMember> staying = new ArrayList<>(members.of(household.id()));
        List<HouseholdMember> gone =
                staying.stream().filter(member -> member.personId().equals(person)).toList();
        moves.leave(gone, DIED, death.diedOn());
        staying.removeAll(gone);
        if (staying.isEmpty()) {
            closed(household, DIED_OUT, death.diedOn(), bands);
            return;
        }
        heirs.headAmong(staying, death.newHead(), "newHead");
        update.told(household);
    }

    private void rejoin(Household household, HouseholdMember last) {
        if (DIED_OUT.equals(household.stateReason())) {
            household.reopen(clock.now());
            categories.reopen(household.holder(), last.leftOn(), DIED);
        }
        if (household.isOpen()) {
            boolean headless = members.of(household.id()).isEmpty();
            String relation = last.isHead() && !headless ? "other-relative" : last.relation();
            moves.join(household.id(), last.personId(), headless ? HouseholdMember.HEAD : relation);
            update.told(household);
        }
    }

    private void closed(Household household, String reason, LocalDate on, Map<String, Long> bands) {
        String why = CATEGORY_END.getOrDefault(reason, "moved");
        List<String> ended = categories.endAll(household.holder(), on, why);
        household.close(reason, on, clock.now());
        news.closed(household, ended, bands);
    }
}
