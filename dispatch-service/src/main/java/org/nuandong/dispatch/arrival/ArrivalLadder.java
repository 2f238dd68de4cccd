package org.nuandong.dispatch.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.dispatch.incident.Incident;
import org.nuandong.dispatch.incident.IncidentLog;
import org.nuandong.dispatch.incident.IncidentProblem;
import org.nuandong.dispatch.incident.IncidentRepository;
import org.nuandong.dispatch.incident.Ladder;
import org.nuandong.dispatch.incident.LadderStart;
import org.nuandong.dispatch.incident.StoryTeller;
import org.nuandong.dispatch.platform.ActingRole;

/** What people may do to a running or missed deadline: take it on, explain it. */
@ApplicationScoped
class ArrivalLadder {

    private final IncidentRepository incidents;
    private final LadderStart ladder;
    private final ArrivalEvents events;
    private final IncidentLog log;
    private final EntityManager entities;
    private final ActingRole role;
    private final Clock clock;

    ArrivalLadder(
            IncidentRepository incidents,
            LadderStart ladder,
            ArrivalEvents events,
            IncidentLog log,
            EntityManager entities,
            ActingRole role,
            Clock clock) {
        this.incidents = incidents;
        this.ladder = ladder;
        this.events = events;
        this.log = log;
        this.entities = entities;
        this.role = role;
        this.clock = clock;
    }

    Incident acknowledge(UUID incidentId) {
        Incident incident = incidents.locked(incidentId);
        incident.requireRunning();
        Instant now = clock.instant();
        if (!incident.clock().acknowledge(now, role.current())) {
            throw IncidentProblem.ALREADY_ACKNOWLEDGED.because();
        }
        ladder.silence(incident);
        String step = incident.clock().breachedAt() == null ? Ladder.WARNING : Ladder.BREACH;
        events.acknowledged(incident, step, now);
        log.story(incident, now, "acknowledged");
        return incident;
    }

    Incident explain(UUID incidentId, ExplanationRequest request) {
        Incident incident = incidents.locked(incidentId);
        if (incident.clock().breachedAt() == null) {
            throw IncidentProblem.NOT_BREACHED.because();
        }
        Instant now = clock.instant();
        entities.persist(new Explanation(incidentId, request, role.current(), now));
        events.explained(incident, Ladder.BREACH, request.reason(), now);
        log.story(
                incident,
                now,
                "explained",
                StoryTeller.code("breach-reason", request.reason()),
                request.note());
        return incident;
    }
}
