package org.nuandong.dispatch.entrusted;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.alarm.AlarmSubject;
import org.nuandong.dispatch.daily.StationAlarms;
import org.nuandong.dispatch.matter.SeriousMatterDraft;
import org.nuandong.dispatch.matter.SeriousMatters;
import org.nuandong.dispatch.platform.StatedTime;

/** 托养监管 (R194): institutions, agreements, visits by the clock; what is grave goes up (R301). */
@ApplicationScoped
class Supervision {

    static final String VISIT = StationAlarms.PREFIX + "supervision-visit";
    static final String MISSING = StationAlarms.PREFIX + "entrusted-missing";

    private final EntrustedRepository entrusted;
    private final EntrustedEvents events;
    private final Deadlines deadlines;
    private final Presets presets;
    private final StationAlarms alarms;
    private final SeriousMatters matters;
    private final Caller caller;
    private final Clock clock;

    Supervision(
            EntrustedRepository entrusted,
            EntrustedEvents events,
            Deadlines deadlines,
            Presets presets,
            StationAlarms alarms,
            SeriousMatters matters,
            Caller caller,
            Clock clock) {
        this.entrusted = entrusted;
        this.events = events;
        this.deadlines = deadlines;
        this.presets = presets;
        this.alarms = alarms;
        this.matters = matters;
        this.caller = caller;
        this.clock = clock;
    }

    Institution register(EntrustedRequests.NewInstitution body) {
        Instant now = clock.instant();
        Institution institution = entrusted.add(new Institution(body, now));
        entrusted.flush();
        next(institution, now);
        events.registered(institution, now);
        return institution;
    }

    Institution agree(UUID id, EntrustedRequests.NewAgreement body) {
        Institution institution = entrusted.institutions().lockVisible(id);
        institution.requireOpen();
        boolean known =
                entrusted.agreements(id).stream()
                        .anyMatch(a -> a.agreementNo().equals(body.agreementNo().strip()));
        if (known) {
            throw EntrustedProblem.AGREEMENT_KNOWN.at("agreementNo");
        }
        Instant now = clock.instant();
        Agreement agreement = entrusted.add(new Agreement(id, body, caller.subject(), now));
        entrusted.flush();
        events.agreed(institution, agreement, now);
        return institution;
    }

    Institution close(UUID id) {
        Institution institution = entrusted.institutions().lockVisible(id);
        if (entrusted.living(id) > 0) {
            throw EntrustedProblem.PEOPLE_STILL_THERE.because();
        }
        institution.close(clock.instant());
        deadlines.cancel(id, "closed");
        events.closed(institution);
        return institution;
    }

    Institution visit(UUID id, EntrustedRequests.NewVisit body) {
        Institution institution = entrusted.institutions().lockVisible(id);
        institution.requireOpen();
        Instant now = clock.instant();
        Instant at = StatedTime.of(body.occurredAt(), now, "occurredAt");
        SupervisionVisit visit =
                entrusted.add(
                        new SupervisionVisit(id, body, entrusted.living(id), at)
                                .recorded(caller.subject(), now));
        entrusted.flush();
        institution.visited();
        deadlines.done(id, VISIT);
        next(institution, at);
        events.visited(institution, visit);
        if (visit.missesSomebody()) {
            alarms.wake(about(institution), MISSING, null);
        }
        if (visit.isGrave()) {
            matters.raise(
                    new SeriousMatterDraft(
                            "neglect-in-entrusted-care",
                            id,
                            Institution.TYPE,
                            institution.region(),
                            institution.unitId(),
                            visit.areas().isEmpty() ? null : visit.areas().get(0),
                            at));
        }
        return institution;
    }

    /** By the preset of that moment. */
    void next(Institution institution, Instant from) {
        Duration every = presets.duration("entrusted.visit-every", institution.region(), from);
        institution.visitDue(from.plus(every));
        deadlines.set(
                Institution.TYPE,
                institution.id(),
                VISIT,
                institution.visitDueAt(),
                institution.region(),
                institution.unitId());
    }

    static AlarmSubject about(Institution institution) {
        return new AlarmSubject(
                Institution.TYPE,
                institution.id(),
                institution.name(),
                institution.region(),
                institution.unitId(),
                false);
    }
}
