package org.nuandong.reporting.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
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
        @Schema(description = "Another one after each change of the line") long version,
        Cell cell,
        String regionName,
        String unitName,
        @Schema(
                        description = "Where its owner shows it, within the reader's rights there",
                        examples =
                                "http://localhost:8082/api/v1/incidents/0193a5c0-0000-7000-8000-0000000000a1")
                String link) {

    /** Waiting ones first, the nearest deadline before later ones. */
    static final Comparator<BoardLine> MOST_URGENT =
            Comparator.comparing((BoardLine line) -> line.arrivedAt() != null)
                    .thenComparing(
                            BoardLine::deadlineAt, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(BoardLine::incidentId);

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
                incident.version(),
                Cell.of(incident.gridCell()),
                null,
                null,
                null);
    }

    BoardLine named(String region, String unit, String where) {
        return new BoardLine(
                incidentId,
                number,
                regionCode,
                unitId,
                state,
                priority,
                receivedAt,
                deadlineAt,
                target,
                secondsLeft,
                warned,
                breached,
                acknowledged,
                teamId,
                dispatchedAt,
                arrivedAt,
                onTime,
                personsFound,
                gap,
                version,
                cell,
                region,
                unit,
                where);
    }

    /** Rounded down: what has passed by a millisecond has passed. */
    private static long left(Instant deadline, Instant now) {
        return Math.floorDiv(Duration.between(now, deadline).toMillis(), 1_000L);
    }
}
