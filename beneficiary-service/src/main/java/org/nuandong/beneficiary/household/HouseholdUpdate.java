package org.nuandong.beneficiary.household;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.nuandong.beneficiary.category.CategoryHolder;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.beneficiary.region.Regions;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** 动态管理 (R005): changes of a household whose row the caller has locked. */
@ApplicationScoped
class HouseholdUpdate {

    private final HouseholdRules rules;
    private final HouseholdMemberRepository members;
    private final MemberMoves moves;
    private final HouseholdAddress address;
    private final HouseholdNews news;
    private final Regions regions;
    private final Caller caller;
    private final OfficeClock clock;

    HouseholdUpdate(
            HouseholdRules rules,
            HouseholdMemberRepository members,
            MemberMoves moves,
            HouseholdAddress address,
            HouseholdNews news,
            Regions regions,
            Caller caller,
            OfficeClock clock) {
        this.rules = rules;
        this.members = members;
        this.moves = moves;
        this.address = address;
        this.news = news;
        this.regions = regions;
        this.caller = caller;
        this.clock = clock;
    }

    void apply(Household household, HouseholdChange change) {
        household.requireOpen();
        RegionCode from = household.region();
        RegionCode to = destination(from, change.regionCode());
        rules.check(change);
        List<HouseholdMember> current = members.of(household.id());
        Map<UUID, String> relations = MemberMoves.byPerson(change.members());
        if (!relations
                .keySet()
                .equals(current.stream().map(HouseholdMember::personId).collect(toSet()))) {
            throw HouseholdProblem.MEMBERS_NOT_THE_SAME.at("members");
        }
        moves.relate(current, relations);
        household.change(to, change.plight(), clock.now());
        keepAddress(household, change.address());
        if (from.equals(to)) {
            news.changed(household);
        } else {
            news.moved(household, from);
        }
    }

    /** 迁移: with everybody, to another place or only to another house of the same place. */
    void move(Household household, HouseholdLifeRequests.Move move) {
        clock.refuseFuture(move.movedOn(), "movedOn");
        RegionCode from = household.region();
        household.move(destination(from, move.regionCode()), clock.now());
        keepAddress(household, move.address());
        news.moved(household, from);
    }

    void categorise(Household household, Consumer<CategoryHolder> change) {
        household.requireOpen();
        change.accept(household.holder());
        told(household);
    }

    /** What else changed about it is told with the state it led to. */
    void told(Household household) {
        household.touch(clock.now());
        news.changed(household);
    }

    void keepAddress(Household household, String plain) {
        if (plain != null && !plain.isBlank()) {
            address.keep(household, plain);
        }
    }

    /** Staying needs nothing; a move needs a place that is in force and the caller's own. */
    RegionCode destination(RegionCode from, String code) {
        if (code == null || from.code().equals(code)) {
            return from;
        }
        RegionCode to = regions.residence(code, "regionCode");
        caller.requireRegion(to);
        return to;
    }
}
