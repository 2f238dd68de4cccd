package org.nuandong.dispatch.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The events of an incident's way through the duty room; the opening is written by the intake. */
@ApplicationScoped
class IncidentEvents {

    private final IncidentLog log;

    IncidentEvents(IncidentLog log) {
        this.log = log;
    }

    void dispatched(Incident incident, List<UUID> vehicles, List<Crew> crew, Instant at) {
        log.event(
                incident,
                "incident.dispatched",
                at,
                new Dispatched(incident.teamId(), vehicles, crew, at));
    }

    /** An earlier tip was linked: the clock counts from it. */
    void deadlineMoved(Incident incident, Instant at) {
        ArrivalClock clock = incident.clock();
        log.event(
                incident,
                "incident.deadline-moved",
                at,
                new DeadlineMoved(clock.receivedAt(), clock.deadlineAt(), clock.targetText()));
    }

    void closed(Incident incident, Instant at) {
        log.event(incident, "incident.closed", at, new Nothing());
    }

    void reopened(Incident incident, String reason, Instant at) {
        log.event(incident, "incident.reopened", at, new Reopened(reason));
    }

    void cancelled(Incident incident, String reason, Instant at) {
        log.event(
                incident,
                "incident.cancelled",
                at,
                new Cancelled(reason, incident.survivingIncidentId()));
    }

    record Dispatched(UUID teamId, List<UUID> vehicleIds, List<Crew> crew, Instant dispatchedAt) {}

    record DeadlineMoved(Instant receivedAt, Instant deadlineAt, String target) {}

    record Nothing() {}

    record Reopened(String reason) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cancelled(String reason, UUID survivingIncidentId) {}
}
