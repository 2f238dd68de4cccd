package org.nuandong.dispatch.arrival;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.dispatch.incident.ArrivalClock;
import org.nuandong.dispatch.incident.Incident;
import org.nuandong.dispatch.incident.IncidentLog;
import org.nuandong.dispatch.platform.ActingRole;

/** The events of the arrival clock, on the incident they belong to. */
@ApplicationScoped
class ArrivalEvents {

    private final IncidentLog log;
    private final ActingRole role;

    ArrivalEvents(IncidentLog log, ActingRole role) {
        this.log = log;
        this.role = role;
    }

    /** Answers the event's id: what judges the arrival anew corrects it. */
    UUID arrived(Incident incident, UUID team, Instant sentAt, boolean again, Instant at) {
        ArrivalClock clock = incident.clock();
        Legs legs =
                new Legs(
                        clock.answerSeconds(),
                        seconds(clock.startedAt(), sentAt),
                        seconds(sentAt, at));
        return log.event(
                incident,
                "incident.arrived",
                at,
                new Arrived(
                        team,
                        at,
                        clock.onTime(),
                        clock.receivedAt(),
                        clock.deadlineAt(),
                        legs,
                        clock.isReportedLate() ? Boolean.TRUE : null,
                        again ? Boolean.TRUE : null));
    }

    void markedFar(Incident incident, Instant at) {
        ArrivalClock clock = incident.clock();
        log.event(
                incident,
                "incident.marked-far",
                at,
                new MarkedFar(
                        clock.deadlineAt(),
                        clock.targetText(),
                        clock.farReason(),
                        role.current(),
                        clock.farBasis(),
                        clock.farComputed() == null ? null : clock.farComputed().seconds()));
    }

    void undelivered(Incident incident, String step, String audience, Instant at) {
        log.event(
                incident,
                "arrival.undelivered",
                at,
                new Undelivered(step, audience, incident.clock().deadlineAt()));
    }

    UUID reportedLate(Incident incident, Instant at) {
        return log.event(
                incident,
                "arrival.reported-late",
                at,
                new ReportedLate(
                        at,
                        incident.clock().receivedAt(),
                        incident.clock().deadlineAt(),
                        role.current(),
                        true,
                        true,
                        incident.clock().arrivalEventId()));
    }

    void warned(List<Incident> incidents, String step, Instant at) {
        log.events(
                incidents,
                "arrival.warned",
                at,
                incident -> stepOf(incident.clock(), step, null, null, at));
    }

    void acknowledged(Incident incident, String step, Instant at) {
        tell(incident, "arrival.acknowledged", step, role.current(), null, at);
    }

    void explained(Incident incident, String step, String reason, Instant at) {
        tell(incident, "arrival.explained", step, role.current(), reason, at);
    }

    private void tell(
            Incident incident, String name, String step, String byRole, String reason, Instant at) {
        log.event(incident, name, at, stepOf(incident.clock(), step, byRole, reason, at));
    }

    private static Step stepOf(
            ArrivalClock clock, String step, String byRole, String reason, Instant at) {
        return new Step(step, clock.deadlineAt(), clock.overdueSeconds(at), byRole, reason);
    }

    private static long seconds(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toSeconds());
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Arrived(
            UUID teamId,
            Instant arrivedAt,
            Boolean onTime,
            Instant receivedAt,
            Instant deadlineAt,
            Legs legs,
            Boolean lateReport,
            Boolean again) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Legs(Long answerSeconds, long dispatchSeconds, long travelSeconds) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MarkedFar(
            Instant deadlineAt,
            String target,
            String reason,
            String decidedByRole,
            String basis,
            Long travelSeconds) {}

    record Undelivered(String step, String audience, Instant dueAt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReportedLate(
            Instant arrivedAt,
            Instant receivedAt,
            Instant dueAt,
            String byRole,
            boolean onTime,
            boolean lateReport,
            UUID corrects) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(String step, Instant dueAt, long overdueSeconds, String byRole, String reason) {}
}
