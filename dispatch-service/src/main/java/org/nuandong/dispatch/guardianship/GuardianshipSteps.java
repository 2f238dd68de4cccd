package org.nuandong.dispatch.guardianship;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.care.Stay;
import org.nuandong.dispatch.care.Stays;
import org.nuandong.dispatch.platform.StatedTime;

/** 监护办理: guardians recorded, guardianship begun, brought before a court, ended. */
@ApplicationScoped
class GuardianshipSteps {

    static final String REVIEW = "guardianship-review";

    private static final String LONG_TERM_FOLLOWS = "long-term-follows";

    private final GuardianshipRepository records;
    private final GuardianshipEvents events;
    private final Stays stays;
    private final Deadlines deadlines;
    private final Presets presets;
    private final PersonalData personal;
    private final Caller caller;
    private final Clock clock;

    GuardianshipSteps(
            GuardianshipRepository records,
            GuardianshipEvents events,
            Stays stays,
            Deadlines deadlines,
            Presets presets,
            PersonalData personal,
            Caller caller,
            Clock clock) {
        this.records = records;
        this.events = events;
        this.stays = stays;
        this.deadlines = deadlines;
        this.presets = presets;
        this.personal = personal;
        this.caller = caller;
        this.clock = clock;
    }

    Guardian record(UUID caseId, GuardianshipRequests.NewGuardian told) {
        Stay stay = minor(caseId);
        Instant now = clock.instant();
        Guardian guardian = new Guardian(caseId, told, now, caller.subject());
        records.add(guardian);
        guardian.seal(told, personal);
        records.flush();
        events.guardianRecorded(guardian, stay, now);
        return guardian;
    }

    Guardianship begin(UUID caseId, GuardianshipRequests.NewGuardianship told) {
        Stay stay = minor(caseId);
        Instant at =
                StatedTime.after(
                        stay.admittedAt(), told.occurredAt(), clock.instant(), "occurredAt");
        records.open(caseId).ifPresent(open -> giveWay(open, told.kind(), stay, at));
        Guardianship begun = new Guardianship(caseId, told, at);
        records.add(begun);
        if (Guardianship.TEMPORARY.equals(told.kind())) {
            begun.reviewBy(
                    at.plus(
                            presets.duration(
                                    "guardianship.temporary.review-after", stay.region(), at)));
            records.flush();
            deadlines.set(
                    Guardianship.TYPE,
                    begun.id(),
                    REVIEW,
                    begun.reviewBy(),
                    stay.region(),
                    stay.unitId());
        }
        records.flush();
        events.begun(begun, stay);
        return begun;
    }

    /** The long-term one follows a temporary one; otherwise there is one at a time. */
    private void giveWay(Guardianship open, String kind, Stay stay, Instant at) {
        boolean follows =
                Guardianship.TEMPORARY.equals(open.kind()) && Guardianship.LONG_TERM.equals(kind);
        if (!follows) {
            throw GuardianshipProblem.GUARDIANSHIP_OPEN.because();
        }
        end(open, LONG_TERM_FOLLOWS, stay, at);
    }

    Guardianship askCourt(UUID caseId, UUID id, GuardianshipRequests.CourtRequest told) {
        Stay stay = stays.visible(caseId);
        Guardianship guardianship = records.locked(caseId, id);
        guardianship.askCourt(told.court(), after(guardianship, told.occurredAt()));
        records.flush();
        events.courtAsked(guardianship, stay);
        return guardianship;
    }

    /** May come after the stay: a child goes home from a foster family, too. */
    Guardianship end(UUID caseId, UUID id, GuardianshipRequests.Ending told) {
        Stay stay = stays.visible(caseId);
        Guardianship guardianship = records.locked(caseId, id);
        end(guardianship, told.ending(), stay, after(guardianship, told.occurredAt()));
        return guardianship;
    }

    private void end(Guardianship guardianship, String ending, Stay stay, Instant at) {
        guardianship.end(ending, at);
        deadlines.done(guardianship.id(), REVIEW);
        records.flush();
        events.ended(guardianship, stay);
    }

    private Instant after(Guardianship guardianship, Instant stated) {
        return StatedTime.after(guardianship.begunAt(), stated, clock.instant(), "occurredAt");
    }

    /** Locked: two who begin a guardianship at once come one after the other. */
    private Stay minor(UUID caseId) {
        Stay stay = stays.lockOpen(caseId);
        if (!stay.minor()) {
            throw GuardianshipProblem.NOT_A_MINOR.because();
        }
        return stay;
    }
}
