package org.nuandong.dispatch.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.dispatch.platform.ActingRole;
import org.nuandong.dispatch.platform.StatedTime;

/** Help from afar: told by telephone, and perhaps enough. The clock never pauses for it. */
@ApplicationScoped
class Guiding {

    private final IncidentRepository incidents;
    private final IncidentEvents events;
    private final IncidentLog log;
    private final IncidentEnding ending;
    private final LadderStart ladder;
    private final Breach breach;
    private final ActingRole role;
    private final Clock clock;

    Guiding(
            IncidentRepository incidents,
            IncidentEvents events,
            IncidentLog log,
            IncidentEnding ending,
            LadderStart ladder,
            Breach breach,
            ActingRole role,
            Clock clock) {
        this.incidents = incidents;
        this.events = events;
        this.log = log;
        this.ending = ending;
        this.ladder = ladder;
        this.breach = breach;
        this.role = role;
        this.clock = clock;
    }

    Incident guide(UUID incidentId, GuidanceRequest request) {
        Incident incident = incidents.locked(incidentId);
        Instant at = stated(incident, request.guidedAt(), "guidedAt");
        incident.guide(at);
        incidents.persist(new Guidance(incidentId, request, at, role.current()));
        events.guided(incident, request, at);
        log.story(
                incident,
                at,
                "guided",
                StoryTeller.code("guidance-reason", request.reason()),
                StoryTeller.code("guided-party", request.party()),
                request.instructed(),
                StoryTeller.codes("guidance-advice", request.advice()));
        return incident;
    }

    /** What was overdue before it ended keeps its breach, as in every other ending. */
    Incident resolve(UUID incidentId, GuidanceResource.RemoteResolutionRequest request) {
        Incident incident = incidents.locked(incidentId);
        Instant at = stated(incident, request.resolvedAt(), "resolvedAt");
        incident.resolveRemotely(request.result(), at);
        ladder.cancel(incident, "resolved without arrival");
        breach.record(incident, at);
        events.resolvedRemotely(incident, request.result(), at);
        log.story(
                incident,
                at,
                "resolved-remotely",
                StoryTeller.code("remote-result", request.result()),
                request.note());
        boolean guided = incident.guidedAt() != null;
        ending.ended(incident, guided ? IncidentEnded.GUIDED : IncidentEnded.RESOLVED, at);
        return incident;
    }

    private Instant stated(Incident incident, Instant stated, String field) {
        return StatedTime.after(incident.clock().receivedAt(), stated, clock.instant(), field);
    }
}
