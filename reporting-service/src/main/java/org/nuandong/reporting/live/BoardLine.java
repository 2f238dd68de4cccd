package org.nuandong.reporting.live;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One open incident with its clock, as shown. */
record BoardLine(
        UUID incidentId,
        String number,
        String regionCode,
        UUID unitId,
        @Schema(description = "open, dispatched, on-scene, resolved, reopened, unknown")
                String state,
        String priority,
        Instant receivedAt,
        Instant deadlineAt,
        @Schema(description = "ISO 8601 duration", examples = "PT30M") String target,
        @Schema(
                        description =
                                "Seconds to the arrival deadline, negative once passed; null without a running clock")
                Long secondsLeft,
        boolean warned,
        boolean breached,
        boolean acknowledged,
        UUID teamId,
        Instant dispatchedAt,
        Instant arrivedAt,
        Boolean onTime,
        @Schema(description = "Persons found so far") int personsFound,
        @Schema(description = "An event has not come yet: this line may be old") boolean gap,
        @Schema(description = "Grows with each change of the line") long version) {

    static BoardLine of(BoardIncident incident, Instant now) {
        boolean running = incident.arrivedAt() == null && incident.deadlineAt() != null;
        return new BoardLine(
                incident.incidentId(),
                incident.incidentNo(),
                incident.regionCode(),
                incident.unitId(),
                incident.state(),
                incident.priority(),
                incident.receivedAt(),
                incident.deadlineAt(),
                incident.target(),
                running ? left(incident.deadlineAt(), now) : null,
                incident.warnedAt() != null,
                incident.breachedAt() != null,
                incident.acknowledgedAt() != null,
                incident.teamId(),
                incident.dispatchedAt(),
                incident.arrivedAt(),
                incident.onTime(),
                incident.found(),
                incident.gap(),
                incident.version());
    }

    /** Rounded down: what has passed by a millisecond has passed. */
    private static long left(Instant deadline, Instant now) {
        return Math.floorDiv(Duration.between(now, deadline).toMillis(), 1_000L);
    }
}
