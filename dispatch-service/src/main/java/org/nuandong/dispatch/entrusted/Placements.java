package org.nuandong.dispatch.entrusted;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.care.Stay;
import org.nuandong.dispatch.care.StayBegan;
import org.nuandong.dispatch.care.StayEnded;
import org.nuandong.dispatch.daily.StationAlarms;
import org.nuandong.dispatch.matter.SeriousMatterDraft;
import org.nuandong.dispatch.matter.SeriousMatters;
import org.nuandong.dispatch.platform.StatedTime;

/** 托养去向 (R194): from the exit on, everybody handed over stays known until an end is told. */
@ApplicationScoped
class Placements {

    static final String UNNAMED = StationAlarms.PREFIX + "placement-unnamed";

    private static final String ENTRUSTED = "entrusted-care";
    private static final String RETURNED = "returned-to-station";
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final EntrustedRepository entrusted;
    private final EntrustedEvents events;
    private final Deadlines deadlines;
    private final Presets presets;
    private final SeriousMatters matters;
    private final Caller caller;
    private final Clock clock;

    Placements(
            EntrustedRepository entrusted,
            EntrustedEvents events,
            Deadlines deadlines,
            Presets presets,
            SeriousMatters matters,
            Caller caller,
            Clock clock) {
        this.entrusted = entrusted;
        this.events = events;
        this.deadlines = deadlines;
        this.presets = presets;
        this.matters = matters;
        this.caller = caller;
        this.clock = clock;
    }

    void ended(@Observes StayEnded told) {
        if (!ENTRUSTED.equals(told.leaving().kind())) {
            return;
        }
        Stay stay = told.stay();
        Placement placement = entrusted.add(new Placement(stay, told.leaving(), clock.instant()));
        entrusted.flush();
        if (!placement.isBackEntered()) {
            deadlines.set(
                    Placement.TYPE,
                    placement.id(),
                    UNNAMED,
                    placement
                            .placedAt()
                            .plus(
                                    presets.duration(
                                            "entrusted.name-within",
                                            stay.region(),
                                            placement.placedAt())),
                    stay.region(),
                    stay.unitId());
        }
        events.placed(placement);
    }

    /** Who is received again is in no institution any more. */
    void began(@Observes StayBegan told) {
        entrusted
                .livingOf(told.stay().subjectId(), told.stay().test())
                .forEach(placement -> over(placement, told.at(), RETURNED));
    }

    /** Under the institution's lock: an agreement in force, and a free place. */
    Placement move(UUID id, EntrustedRequests.Move body) {
        Institution institution = entrusted.institutions().lockVisible(body.institutionId());
        institution.requireOpen();
        Placement placement = entrusted.placements().lockVisible(id);
        Instant now = clock.instant();
        Instant at = StatedTime.after(placement.placedAt(), body.occurredAt(), now, "occurredAt");
        boolean there = institution.id().equals(placement.institutionId());
        requirePlace(institution, LocalDate.ofInstant(at, CHINA), there);
        placement.at(institution.id());
        entrusted.add(new PlacementMove(id, institution.id(), at, now, caller.subject()));
        deadlines.done(id, UNNAMED);
        events.moved(placement, at);
        return placement;
    }

    private void requirePlace(Institution institution, LocalDate day, boolean there) {
        int places =
                entrusted.agreements(institution.id()).stream()
                        .filter(agreement -> agreement.isInForce(day))
                        .mapToInt(Agreement::places)
                        .sum();
        if (places == 0) {
            throw EntrustedProblem.NO_AGREEMENT_IN_FORCE.at("institutionId");
        }
        if (!there && entrusted.living(institution.id()) >= places) {
            throw EntrustedProblem.INSTITUTION_FULL.at("institutionId");
        }
    }

    Placement end(UUID id, EntrustedRequests.End body) {
        Placement placement = entrusted.placements().lockVisible(id);
        Instant at =
                StatedTime.after(
                        placement.placedAt(), body.occurredAt(), clock.instant(), "occurredAt");
        over(placement, at, body.how());
        raiseSerious(placement);
        return placement;
    }

    private void over(Placement placement, Instant at, String how) {
        placement.end(at, how);
        deadlines.cancel(placement.id(), how);
        events.ended(placement);
    }

    /** A death, and a protected person who is gone, are reported up at once (R301). */
    private void raiseSerious(Placement placement) {
        boolean died = "died".equals(placement.how());
        boolean missing = "left".equals(placement.how()) && placement.isProtected();
        if (died || missing) {
            matters.raise(
                    new SeriousMatterDraft(
                                    died ? "death-in-care" : "protected-person-missing",
                                    placement.id(),
                                    Placement.TYPE,
                                    placement.region(),
                                    placement.unitId(),
                                    ENTRUSTED,
                                    placement.endedAt())
                            .of(placement.subjectId())
                            .asTest(placement.isTest()));
        }
    }
}
