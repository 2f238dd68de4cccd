package org.nuandong.dispatch.lodging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.care.Stay;
import org.nuandong.dispatch.care.Stays;
import org.nuandong.dispatch.platform.StatedTime;
import org.nuandong.dispatch.roster.WomenOnDuty;

/**
 * 床位安排: gives, changes and frees beds. The case is locked first, then its house: so many clerks at
 * once never give one bed twice (381号 Art. 7, 8).
 */
@ApplicationScoped
class Beds {

    private static final String FEMALE = "female";

    private final LodgingRepository lodging;
    private final BedSearch search;
    private final HouseFull full;
    private final NoBedYet waiting;
    private final LodgingEvents events;
    private final Stays stays;
    private final WomenOnDuty women;
    private final Caller caller;
    private final Clock clock;

    Beds(
            LodgingRepository lodging,
            BedSearch search,
            HouseFull full,
            NoBedYet waiting,
            LodgingEvents events,
            Stays stays,
            WomenOnDuty women,
            Caller caller,
            Clock clock) {
        this.lodging = lodging;
        this.search = search;
        this.full = full;
        this.waiting = waiting;
        this.events = events;
        this.stays = stays;
        this.women = women;
        this.caller = caller;
        this.clock = clock;
    }

    BedAssignment assign(UUID caseId, BedWish wish, Instant stated) {
        Stay stay = inTheHouse(caseId);
        if (lodging.current(caseId).isPresent()) {
            throw LodgingProblem.HAS_A_BED.because();
        }
        Instant at = StatedTime.after(stay.admittedAt(), stated, clock.instant(), "assignedAt");
        return give(stay, wish, null, at);
    }

    /** The old bed is free at the moment when the new one is taken. */
    BedAssignment move(UUID caseId, BedWish wish, String lifted, Instant stated) {
        Stay stay = inTheHouse(caseId);
        House house = house(stay);
        BedAssignment old = lodging.current(caseId).orElseThrow(LodgingProblem.HAS_NO_BED::because);
        if (old.isIsolated() && wish.isolation() == null && lifted == null) {
            throw LodgingProblem.ISOLATION_NOT_LIFTED.at("isolationLifted");
        }
        Instant at = StatedTime.after(old.assignedAt(), stated, clock.instant(), "assignedAt");
        BedAssignment fresh = placed(house, stay, wish, old, at);
        free(old, "moved", at);
        return taken(house, fresh, true);
    }

    BedAssignment release(UUID caseId, String reason, Instant stated) {
        Stay stay = stays.lockOpen(caseId);
        House house = house(stay);
        BedAssignment bed = lodging.current(caseId).orElseThrow(LodgingProblem.HAS_NO_BED::because);
        free(bed, reason, StatedTime.after(bed.assignedAt(), stated, clock.instant(), "at"));
        lodging.flush();
        full.look(house, clock.instant());
        return bed;
    }

    /** The guest has gone; a bed that nobody has is nobody's to free. */
    void leave(Stay stay, String reason, Instant at) {
        if (lodging.current(stay.caseId()).isEmpty()) {
            return;
        }
        House house = house(stay);
        lodging.current(stay.caseId())
                .ifPresent(
                        bed -> {
                            Instant since = bed.assignedAt();
                            free(bed, reason, at.isBefore(since) ? since : at);
                            lodging.flush();
                            full.look(house, clock.instant());
                        });
    }

    private BedAssignment give(Stay stay, BedWish wish, BedAssignment old, Instant at) {
        House house = house(stay);
        return taken(house, placed(house, stay, wish, old, at), false);
    }

    private BedAssignment placed(
            House house, Stay stay, BedWish wish, BedAssignment old, Instant at) {
        List<BedAssignment> others =
                lodging.taken(List.of(house.id())).stream()
                        .filter(bed -> old == null || !bed.id().equals(old.id()))
                        .toList();
        Sleeper guest = Sleeper.of(stay, wish.kinCaseId(), wish.isolation());
        BedSearch.Found found = search.find(house, others, guest, wish);
        requireWomen(stay, wish);
        return new BedAssignment(stay, found.room(), found.bedNo(), wish, at, caller.subject());
    }

    /** 381号 Art. 8: women are looked after by women; a duty leader may answer for the exception. */
    private void requireWomen(Stay stay, BedWish wish) {
        if (FEMALE.equals(stay.sex())
                && wish.withoutWomenStaff() == null
                && !women.isThere(stay.unitId(), caller.subject())) {
            throw LodgingProblem.NO_FEMALE_STAFF.because();
        }
    }

    private BedAssignment taken(House house, BedAssignment bed, boolean moved) {
        lodging.flush();
        lodging.add(bed);
        lodging.flush();
        events.assigned(bed, moved);
        waiting.hasOne(bed.caseId());
        full.look(house, clock.instant());
        return bed;
    }

    private void free(BedAssignment bed, String reason, Instant at) {
        bed.release(reason, at, caller.subject());
        events.released(bed);
    }

    private Stay inTheHouse(UUID caseId) {
        Stay stay = stays.lockOpen(caseId);
        if (stay.inHospital()) {
            throw LodgingProblem.NOT_IN_THE_HOUSE.because();
        }
        return stay;
    }

    private House house(Stay stay) {
        return lodging.lockOf(stay.unitId()).orElseThrow(LodgingProblem.NO_HOUSE::because);
    }
}
