package org.nuandong.dispatch.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.event.EventId;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.reference.Unit;
import org.nuandong.commons.reference.UnitTree;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.care.Stay;
import org.nuandong.dispatch.care.Stays;

/** 收件: takes a complaint in, from the public or over a desk, and sets its clocks. */
@ApplicationScoped
class ComplaintIntake {

    static final String PUBLIC = "public-form";

    private final ComplaintRepository complaints;
    private final ComplaintClocks clocks;
    private final ComplaintEvents events;
    private final Dictionaries dictionaries;
    private final PersonalData personal;
    private final UnitTree units;
    private final Stays stays;
    private final Caller caller;
    private final Clock clock;

    ComplaintIntake(
            ComplaintRepository complaints,
            ComplaintClocks clocks,
            ComplaintEvents events,
            Dictionaries dictionaries,
            PersonalData personal,
            UnitTree units,
            Stays stays,
            Caller caller,
            Clock clock) {
        this.complaints = complaints;
        this.clocks = clocks;
        this.events = events;
        this.dictionaries = dictionaries;
        this.personal = personal;
        this.units = units;
        this.stays = stays;
        this.caller = caller;
        this.clock = clock;
    }

    /** With the receipt that is shown this once. */
    record Taken(Complaint complaint, ComplaintViews.Receipt receipt) {}

    Taken take(ComplaintRequests.NewComplaint body, String channel, String officer, Instant at) {
        dictionaries.require("complaint-about", body.aboutKind(), "aboutKind");
        dictionaries.require("complaint-kind", body.kind(), "kind");
        Unit station = station(body);
        Optional<Stay> stay = stay(body.aboutNo(), station);
        ComplaintAbout about =
                new ComplaintAbout(
                        body.aboutKind(),
                        station.unitId(),
                        stay.map(Stay::caseId).orElse(null),
                        body.aboutNo(),
                        officer);
        return write(
                new ComplaintDraft(
                        station.region(),
                        answering(station, about),
                        about,
                        body.kind(),
                        channel,
                        at,
                        caller.subject(),
                        stay.map(Stay::test).orElse(false),
                        body.description(),
                        body.complainant() == null ? null : body.complainant().name(),
                        body.complainant() == null ? null : body.complainant().telephone()));
    }

    /** A complaint that no station answers for would lie in a drawer. */
    private Unit station(ComplaintRequests.NewComplaint body) {
        Optional<Unit> station =
                body.unitId() == null
                        ? units.stationFor(body.regionCode())
                        : units.find(body.unitId())
                                .filter(unit -> Unit.STATION.equals(unit.kind()))
                                .filter(unit -> covers(body.regionCode(), unit));
        return station.orElseThrow(() -> ComplaintProblem.NO_STATION_THERE.at("regionCode"));
    }

    private static boolean covers(RegionCode region, Unit unit) {
        return region.covers(unit.region()) || unit.region().covers(region);
    }

    /** Only a case of that very station is joined: a number proves nothing more. */
    private Optional<Stay> stay(String number, Unit station) {
        return number == null || number.isBlank()
                ? Optional.empty()
                : stays.numbered(number.strip())
                        .filter(stay -> station.unitId().equals(stay.unitId()));
    }

    /** The head of a station is judged by the unit above it (381号 Art. 15). */
    private static UUID answering(Unit station, ComplaintAbout about) {
        return about.isOfTheHead() && station.parentId() != null
                ? station.parentId()
                : station.unitId();
    }

    private Taken write(ComplaintDraft draft) {
        ComplaintSecret secret = ComplaintSecret.fresh();
        UUID id = EventId.at(draft.receivedAt());
        int year = draft.receivedAt().atZone(ComplaintClocks.ZONE).getYear();
        String number = complaints.nextNumber(draft.region(), year);
        Complaint complaint = new Complaint(id, number, draft, clocks.terms(draft));
        complaint.keep(SealedComplaint.of(draft, id, personal), secret.digest());
        complaints.persistAndFlush(complaint);
        clocks.start(complaint);
        events.received(complaint);
        return new Taken(
                complaint,
                new ComplaintViews.Receipt(
                        number,
                        secret.grouped(),
                        complaint.receivedAt(),
                        complaint.dueAt(ComplaintStep.ACKNOWLEDGE),
                        complaint.dueAt(ComplaintStep.ANSWER)));
    }

    Instant now() {
        return clock.instant();
    }
}
