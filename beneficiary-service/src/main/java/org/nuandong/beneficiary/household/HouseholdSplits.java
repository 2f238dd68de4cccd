package org.nuandong.beneficiary.household;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.nuandong.beneficiary.category.CategoryRegister;
import org.nuandong.beneficiary.person.PersonRegister;
import org.nuandong.beneficiary.person.Registration;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.region.RegionCode;

/** 分户、并户 (R005): a household becomes two, and two become one, with nobody lost between. */
@ApplicationScoped
class HouseholdSplits {

    private final HouseholdRules rules;
    private final HouseholdRepository households;
    private final HouseholdMemberRepository members;
    private final MemberMoves moves;
    private final HouseholdAddress address;
    private final HouseholdUpdate update;
    private final HouseholdNews news;
    private final Heirs heirs;
    private final PersonRegister persons;
    private final CategoryRegister categories;
    private final OfficeClock clock;

    HouseholdSplits(
            HouseholdRules rules,
            HouseholdRepository households,
            HouseholdMemberRepository members,
            MemberMoves moves,
            HouseholdAddress address,
            HouseholdUpdate update,
            HouseholdNews news,
            Heirs heirs,
            PersonRegister persons,
            CategoryRegister categories,
            OfficeClock clock) {
        this.rules = rules;
        this.households = households;
        this.members = members;
        this.moves = moves;
        this.address = address;
        this.update = update;
        this.news = news;
        this.heirs = heirs;
        this.persons = persons;
        this.categories = categories;
        this.clock = clock;
    }

    /** Answers the new household. */
    Household split(Household old, HouseholdLifeRequests.Split split) {
        old.requireOpen();
        clock.refuseFuture(split.splitOn(), "splitOn");
        rules.relations(split.members());
        rules.oneHead(split.members());
        Plight plight = plight(old, split);
        rules.plight(plight);
        RegionCode region = update.destination(old.region(), split.regionCode());
        List<HouseholdMember> present = members.of(old.id());
        List<HouseholdMember> going = going(present, split.members());
        List<HouseholdMember> staying = new ArrayList<>(present);
        staying.removeAll(going);
        if (staying.isEmpty()) {
            throw HouseholdProblem.SPLIT_LEAVES_NOBODY.at("members");
        }
        Household fresh = fresh(old, region, plight, split);
        moves.leave(going, "split", split.splitOn());
        heirs.headAmong(staying, split.remainingHead(), "remainingHead");
        Map<UUID, String> relations = MemberMoves.byPerson(split.members());
        Instant at = fresh.changedAt();
        going.forEach(m -> moves.join(fresh.id(), m.personId(), relations.get(m.personId()), at));
        persons.move(relations.keySet(), region);
        categories.enroll(fresh.holder(), split.categoriesOrNone(), at, at);
        old.touch(clock.now());
        news.split(old, fresh);
        news.registered(fresh);
        return fresh;
    }

    /** {@code other} comes in and ends; both rows are locked. */
    void merge(Household household, Household other, HouseholdLifeRequests.Merger merger) {
        household.requireOpen();
        other.requireOpen();
        clock.refuseFuture(merger.mergedOn(), "mergedOn");
        rules.relations(merger.members());
        if (merger.members().stream().anyMatch(HouseholdChange.Relation::isHead)) {
            throw HouseholdProblem.HEAD_EXACTLY_ONE.at("members");
        }
        Map<UUID, String> relations = MemberMoves.byPerson(merger.members());
        List<HouseholdMember> coming = members.of(other.id());
        Set<UUID> people = coming.stream().map(HouseholdMember::personId).collect(toSet());
        if (!people.equals(relations.keySet())) {
            throw HouseholdProblem.MEMBERS_NOT_THE_SAME.at("members");
        }
        Map<String, Long> bands = news.bands(other);
        moves.leave(coming, "merged", merger.mergedOn());
        coming.forEach(m -> moves.join(household.id(), m.personId(), relations.get(m.personId())));
        persons.move(people, household.region());
        List<String> ended = categories.endAll(other.holder(), merger.mergedOn(), "replaced");
        other.mergeInto(household.id(), merger.mergedOn(), clock.now());
        news.closed(other, ended, bands);
        update.told(household);
    }

    /** Why they are in need is why they were, unless somebody says otherwise. */
    private static Plight plight(Household old, HouseholdLifeRequests.Split split) {
        Plight before = old.plight();
        return Plight.of(
                split.causes() == null ? before.causes() : split.causes(),
                split.degree() == null ? before.degree() : split.degree(),
                before.needs(),
                null);
    }

    private Household fresh(
            Household old, RegionCode region, Plight plight, HouseholdLifeRequests.Split split) {
        Instant at = clock.now();
        Registration now = new Registration(region, at, at, false);
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        Household fresh = new Household(id, now, plight, null);
        fresh.splitOff(old.id());
        categories.check(fresh.holder(), split.categoriesOrNone(), "categories");
        if (split.address() != null && !split.address().isBlank()) {
            address.keep(fresh, split.address());
        } else if (old.addressSealed() != null && region.equals(old.region())) {
            address.keep(fresh, address.open(old));
        }
        households.persistAndFlush(fresh);
        return fresh;
    }

    private static List<HouseholdMember> going(
            List<HouseholdMember> present, List<HouseholdChange.Relation> named) {
        List<HouseholdMember> going = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            UUID person = named.get(i).personId();
            String at = "members[" + i + "].personId";
            going.add(
                    present.stream()
                            .filter(member -> member.personId().equals(person))
                            .findFirst()
                            .orElseThrow(() -> HouseholdProblem.NOT_A_MEMBER.at(at)));
        }
        return going;
    }
}
