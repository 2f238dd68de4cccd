package org.nuandong.dispatch.care;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.personal.AgeBand;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.evidence.EvidenceBook;
import org.nuandong.dispatch.matter.SeriousMatterDraft;
import org.nuandong.dispatch.matter.SeriousMatters;
import org.nuandong.dispatch.platform.BackEntry;
import org.nuandong.dispatch.platform.StatedTime;

/** The steps of a stay between the door and the way home; each locks the case first. */
@ApplicationScoped
class CareSteps {

    private final CareCaseRepository cases;
    private final CareEvents events;
    private final CareClocks clocks;
    private final PersonalData personal;
    private final Presets presets;
    private final SeriousMatters matters;
    private final EvidenceBook evidence;
    private final StayNews news;
    private final Caller caller;
    private final Clock clock;

    CareSteps(
            CareCaseRepository cases,
            CareEvents events,
            CareClocks clocks,
            PersonalData personal,
            Presets presets,
            SeriousMatters matters,
            EvidenceBook evidence,
            StayNews news,
            Caller caller,
            Clock clock) {
        this.cases = cases;
        this.events = events;
        this.clocks = clocks;
        this.personal = personal;
        this.presets = presets;
        this.matters = matters;
        this.evidence = evidence;
        this.news = news;
        this.caller = caller;
        this.clock = clock;
    }

    CareCase reclassify(UUID id, Classification fresh, Instant stated, BackEntry backEntry) {
        CareCase stay = open(id);
        boolean entered = BackEntry.allowed(backEntry, caller);
        Instant at = after(stay.classifiedAt(), stated, "occurredAt");
        stay.reclassify(fresh, at);
        cases.add(new ClassifiedSince(id, fresh, at, caller.subject()));
        events.reclassified(stay, at, entered);
        news.changed(stay, StayChanged.RECLASSIFIED, at, entered);
        return stay;
    }

    CareCase setPrimaryService(UUID id, String kind, YearMonth month, BackEntry backEntry) {
        CareCase stay = open(id);
        boolean entered = BackEntry.allowed(backEntry, caller);
        Instant now = clock.instant();
        YearMonth first = YearMonth.from(StayDays.day(stay.admittedAt()));
        if (month.isBefore(first) || month.isAfter(YearMonth.from(StayDays.day(now)))) {
            throw CareProblem.MONTH_OUTSIDE_STAY.at("month");
        }
        PrimaryService service =
                cases.primaryService(id, month.toString())
                        .orElseGet(() -> added(id, kind, month, now));
        service.set(kind, now, caller.subject());
        events.primaryServiceSet(stay, service, now, entered);
        return stay;
    }

    private PrimaryService added(UUID id, String kind, YearMonth month, Instant now) {
        PrimaryService service =
                new PrimaryService(id, month.toString(), kind, now, caller.subject());
        cases.add(service);
        return service;
    }

    CareCase toHospital(UUID id, CareRequests.Hospitalisation body) {
        CareCase stay = open(id);
        boolean entered = BackEntry.allowed(body.backEntry(), caller);
        Instant at = after(stay.movedAt(), body.occurredAt(), "occurredAt");
        stay.toHospital(at);
        HospitalStay there = new HospitalStay(id, body.hospital().strip(), body.payer(), at);
        cases.add(there);
        events.hospitalised(stay, at, entered);
        news.hospitalised(stay, there, body, entered);
        news.changed(stay, StayChanged.HOSPITALISED, at, entered);
        return stay;
    }

    CareCase backFromHospital(UUID id, CareRequests.HospitalReturn body) {
        CareCase stay = open(id);
        boolean entered = BackEntry.allowed(body.backEntry(), caller);
        Instant at = after(stay.movedAt(), body.occurredAt(), "occurredAt");
        stay.backFromHospital(at);
        endHospital(id, at);
        events.returned(stay, at, entered);
        news.changed(stay, StayChanged.RETURNED, at, entered);
        return stay;
    }

    /** Everything that a stay's end brings with it, in one transaction. */
    CareCase exit(UUID id, Departure asked) {
        CareCase stay = open(id);
        Departure departure = asked.at(latest(stay), clock.instant());
        Instant at = departure.at();
        ExitRules.check(
                departure,
                new AtLeaving(
                        classificationOn(stay, StayDays.day(at)),
                        stay.isInHospital(),
                        stay.limitAt(),
                        presets.amount("exit.local-fare-max", stay.region(), at)));
        keepDocument(stay, departure.collector());
        leave(stay, departure);
        return stay;
    }

    /** Its rules are met; the guards of the other features are asked, and the stay ends. */
    void leave(CareCase stay, Departure departure) {
        Instant at = departure.at();
        news.requireMayLeave(stay, departure);
        boolean wasInHospital = stay.isInHospital();
        stay.exit(at);
        if (wasInHospital) {
            endHospital(stay.id(), at);
        }
        CareExit exit = new CareExit(stay, departure, personal);
        cases.add(exit);
        clocks.stop(stay);
        events.exited(stay, exit);
        news.ended(stay, departure);
        raiseSerious(stay, departure);
    }

    /**
     * The copy of the collector's document is whole and of this place; it is kept with the case.
     */
    private void keepDocument(CareCase stay, Departure.Collector collector) {
        if (collector != null && collector.documentId() != null) {
            evidence.requireAll(List.of(collector.documentId()), stay.region());
            evidence.bind(collector.documentId(), CareCase.TYPE, stay.id());
        }
    }

    /** A death, and a protected person who is gone, are reported up at once (R301). */
    private void raiseSerious(CareCase stay, Departure departure) {
        boolean died = departure.kind() == ExitKind.DIED;
        boolean missing =
                departure.kind() == ExitKind.LEFT_UNANNOUNCED
                        && stay.classification().isProtected();
        if (died || missing) {
            matters.raise(
                    new SeriousMatterDraft(
                                    died ? "death-in-care" : "protected-person-missing",
                                    stay.id(),
                                    CareCase.TYPE,
                                    stay.region(),
                                    stay.unitId(),
                                    departure.kind().code(),
                                    departure.at())
                            .of(stay.subjectId())
                            .asTest(stay.isTest())
                            .asBackEntered(departure.backEntered()));
        }
    }

    /** Who turned 16 in the station is 16 at its door. */
    private Classification classificationOn(CareCase stay, LocalDate day) {
        LocalDate bornOn = stay.person().bornOn(stay.id(), personal);
        return bornOn == null
                ? stay.classification()
                : stay.classification().aged(AgeBand.of(bornOn, day));
    }

    private void endHospital(UUID id, Instant at) {
        cases.hospitalStays(id).stream()
                .filter(stay -> stay.returnedAt() == null)
                .forEach(stay -> stay.end(at));
    }

    private static Instant latest(CareCase stay) {
        return stay.movedAt().isAfter(stay.classifiedAt()) ? stay.movedAt() : stay.classifiedAt();
    }

    private Instant after(Instant previous, Instant stated, String field) {
        return StatedTime.after(previous, stated, clock.instant(), field);
    }

    private CareCase open(UUID id) {
        CareCase stay = cases.lockVisible(id);
        stay.requireOpen();
        return stay;
    }
}
