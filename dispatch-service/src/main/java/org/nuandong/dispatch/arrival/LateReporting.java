package org.nuandong.dispatch.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.dispatch.incident.Incident;
import org.nuandong.dispatch.incident.IncidentLog;
import org.nuandong.dispatch.incident.IncidentRepository;
import org.nuandong.dispatch.platform.ActingRole;

/** 迟报: a duty leader's word, afterwards, that a team was there in time; the breach stays told. */
@ApplicationScoped
class LateReporting {

    private final IncidentRepository incidents;
    private final ArrivalEvents events;
    private final IncidentLog log;
    private final ActingRole role;
    private final Clock clock;

    LateReporting(
            IncidentRepository incidents,
            ArrivalEvents events,
            IncidentLog log,
            ActingRole role,
            Clock clock) {
        this.incidents = incidents;
        this.events = events;
        this.log = log;
        this.role = role;
        this.clock = clock;
    }

    /** An arrival that stands with a time after the deadline, or was judged late by its report. */
    @Schema(name = "LateReporting")
    public record LateReportRequest(
            @Schema(description = "When the team was really there; as recorded when missing")
                    Instant arrivedAt,
            @NotBlank @Size(max = 500) String reason) {}

    Incident mark(UUID incidentId, LateReportRequest request) {
        Incident incident = incidents.locked(incidentId);
        Instant now = clock.instant();
        Instant at =
                request.arrivedAt() == null ? incident.clock().arrivedAt() : request.arrivedAt();
        incident.reportedLate(at, request.reason(), role.current());
        incident.clock().arrivalToldBy(events.reportedLate(incident, at));
        log.story(incident, now, "reported-late", at, request.reason());
        return incident;
    }
}
