package org.nuandong.dispatch.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.preset.Presets;
import org.nuandong.dispatch.incident.Incident;
import org.nuandong.dispatch.incident.IncidentLog;
import org.nuandong.dispatch.incident.IncidentRepository;
import org.nuandong.dispatch.incident.StoryTeller;
import org.nuandong.dispatch.platform.AgencyOfCaller;
import org.nuandong.dispatch.platform.FreeText;
import org.nuandong.dispatch.platform.StatedTime;

/**
 * The door for whoever needs police, an ambulance or another agency, in an incident or at the door
 * of a station.
 */
@ApplicationScoped
public class AgencyRequests {

    static final String SILENT = "agency-request-unanswered";
    private static final String TYPE = "agency-request";
    private static final String REMINDERS = "dispatch.agency-request.answer-within";

    private final AgencyRequestRepository requests;
    private final IncidentRepository incidents;
    private final AgencyRequestEvents events;
    private final IncidentLog log;
    private final AgencyOfCaller agencies;
    private final AgencyAlarms alarms;
    private final Deadlines deadlines;
    private final Dictionaries dictionaries;
    private final Presets presets;
    private final Clock clock;

    AgencyRequests(
            AgencyRequestRepository requests,
            IncidentRepository incidents,
            AgencyRequestEvents events,
            IncidentLog log,
            AgencyOfCaller agencies,
            AgencyAlarms alarms,
            Deadlines deadlines,
            Dictionaries dictionaries,
            Presets presets,
            Clock clock) {
        this.requests = requests;
        this.incidents = incidents;
        this.events = events;
        this.log = log;
        this.agencies = agencies;
        this.alarms = alarms;
        this.deadlines = deadlines;
        this.dictionaries = dictionaries;
        this.presets = presets;
        this.clock = clock;
    }

    /** In the caller's transaction; answers the request's id. Several agencies may be asked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID ask(AgencyAsk ask) {
        return open(ask).id();
    }

    /** At a station's door, where there is no incident; in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID askAtTheDoor(DoorAsk ask) {
        AgencyAsk what =
                new AgencyAsk(null, ask.agency(), null, ask.kind(), ask.note(), ask.askedAt());
        return open(Occasion.of(ask), what, ask.askedAt()).id();
    }

    /** The person is back at the door, or gone: whom nobody has answered for is called off. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void callOffAtTheDoor(UUID helpRequestId, String why, Instant at) {
        for (AgencyRequest request : requests.lockedOfDoor(helpRequestId)) {
            if (request.isUnanswered()) {
                report(request, new AgencyReport(AgencyStep.WITHDRAWN, at, null, why));
            }
        }
    }

    AgencyRequest open(AgencyAsk ask) {
        Incident incident = incidents.locked(ask.incidentId());
        Instant at =
                StatedTime.after(
                        incident.clock().receivedAt(), ask.askedAt(), clock.instant(), "askedAt");
        AgencyRequest request = open(Occasion.of(incident), ask, at);
        log.story(
                incident,
                at,
                "agency-asked",
                StoryTeller.code("agency", request.agency()),
                StoryTeller.code("agency-request-kind", request.kind()));
        return request;
    }

    private AgencyRequest open(Occasion occasion, AgencyAsk ask, Instant at) {
        dictionaries.require("agency", ask.agency(), "agency");
        dictionaries.require("agency-request-kind", ask.kind(), "kind");
        FreeText.requireNoNumbers(ask.note(), "note");
        AgencyRequest request =
                new AgencyRequest(
                        occasion, ask, presets.text(REMINDERS, occasion.region(), at), at);
        requests.persist(request);
        events.told(request, at);
        if (!request.isBackEntered()) {
            request.nextReminder(at).ifPresent(due -> remind(request, due));
        }
        requests.flush();
        return request;
    }

    void remind(AgencyRequest request, Instant due) {
        deadlines.set(TYPE, request.id(), SILENT, due, request.region(), request.unitId());
    }

    /** What the agency, or a clerk who heard it by telephone, says of a request. */
    AgencyRequest report(AgencyRequest request, AgencyReport report) {
        FreeText.requireNoNumbers(report.reason(), "reason");
        Instant at = StatedTime.after(request.changedAt(), report.at(), clock.instant(), "at");
        request.advance(report.step(), report.agencyRef(), report.reason(), at);
        deadlines.done(request.id(), SILENT);
        events.told(request, at);
        story(request, report, at);
        requests.flush();
        if (report.step() == AgencyStep.REFUSED && agencies.isPartner()) {
            alarms.refused(request, clock.instant());
        }
        return request;
    }

    private void story(AgencyRequest request, AgencyReport report, Instant at) {
        if (request.incidentId() == null) {
            return;
        }
        Incident incident = incidents.findById(request.incidentId());
        Object agency = StoryTeller.code("agency", request.agency());
        if (report.reason() == null) {
            log.story(
                    incident,
                    at,
                    "agency-reported",
                    agency,
                    StoryTeller.code("agency-request-state", report.step().code()));
        } else {
            log.story(
                    incident,
                    at,
                    "agency-reported-because",
                    agency,
                    StoryTeller.code("agency-request-state", report.step().code()),
                    report.reason());
        }
    }

    /** One word of an agency about a request. */
    record AgencyReport(AgencyStep step, Instant at, String agencyRef, String reason) {}
}
