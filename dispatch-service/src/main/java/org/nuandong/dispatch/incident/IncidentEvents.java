package org.nuandong.dispatch.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The events of an incident's way through the duty room; the opening is written by the intake. */
@ApplicationScoped
class IncidentEvents {

    private final IncidentLog log;

    IncidentEvents(IncidentLog log) {
        this.log = log;
    }

    void dispatched(Incident incident, Dispatch sent, Instant at) {
        log.event(
                incident,
                "incident.dispatched",
                at,
                new Dispatched(
                        sent.teamId(),
                        sent.vehicleIds(),
                        sent.crew(),
                        at,
                        sent.isSupport() ? Boolean.TRUE : null));
    }

    void guided(Incident incident, GuidanceRequest request, Instant at) {
        log.event(
                incident,
                "incident.guided-by-telephone",
                at,
                new Guided(request.reason(), request.party(), request.advice(), at));
    }

    /** Nobody of ours saw anybody: no outcome is counted. */
    void resolvedRemotely(Incident incident, String result, Instant at) {
        log.event(incident, "incident.resolved", at, new ResolvedRemotely(Map.of(), 0, result));
    }

    void reassigned(Incident incident, RecallRequest request, Instant at) {
        log.event(
                incident,
                "incident.reassigned",
                at,
                new Reassigned(
                        request.teamId(), request.reason(), request.replacementTeamId(), at));
    }

    /** An earlier tip was linked, or help from afar began again: the clock counts from it. */
    void deadlineMoved(Incident incident, Instant at) {
        ArrivalClock clock = incident.clock();
        log.event(
                incident,
                "incident.deadline-moved",
                at,
                new DeadlineMoved(
                        clock.receivedAt(),
                        clock.startedAt(),
                        clock.deadlineAt(),
                        clock.targetText(),
                        clock.answerSeconds()));
    }

    /** In the period of the arrival, in the place of what was told about it then. */
    UUID judgedAnew(Incident incident) {
        ArrivalClock clock = incident.clock();
        return log.event(
                incident,
                "arrival.judged-anew",
                clock.arrivedAt(),
                new JudgedAnew(
                        clock.arrivalEventId(),
                        clock.arrivedAt(),
                        clock.onTime(),
                        clock.receivedAt(),
                        clock.deadlineAt()));
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

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Dispatched(
            UUID teamId,
            List<UUID> vehicleIds,
            List<Crew> crew,
            Instant dispatchedAt,
            Boolean support) {}

    record Guided(String reason, String party, List<String> advice, Instant guidedAt) {}

    record ResolvedRemotely(Map<String, Long> outcomes, int found, String remoteResult) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reassigned(UUID teamId, String reason, UUID replacementTeamId, Instant recalledAt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DeadlineMoved(
            Instant receivedAt,
            Instant startedAt,
            Instant deadlineAt,
            String target,
            Long answerSeconds) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record JudgedAnew(
            UUID corrects,
            Instant arrivedAt,
            Boolean onTime,
            Instant receivedAt,
            Instant deadlineAt) {}

    record Nothing() {}

    record Reopened(String reason) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cancelled(String reason, UUID survivingIncidentId) {}
}
