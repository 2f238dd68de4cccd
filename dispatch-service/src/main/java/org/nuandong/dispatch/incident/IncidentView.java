package org.nuandong.dispatch.incident;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.dispatch.platform.GeoPoint;

/** An incident as it is shown; nothing in it is personal. */
@Schema(name = "Incident")
public record IncidentView(
        UUID id,
        @Schema(examples = "2026-420200-000123") String incidentNo,
        @Schema(
                        description =
                                "open, dispatched, remote-guided, on-scene, not-found, resolved,"
                                        + " closed, cancelled",
                        examples = "dispatched")
                String state,
        @Schema(examples = "unknown") String kind,
        @Schema(description = "urgent, high or normal", examples = "high") String priority,
        @Schema(examples = "420203") String region,
        UUID unitId,
        String address,
        GeoPoint point,
        String description,
        Instant openedAt,
        ClockView arrival,
        UUID teamId,
        Instant dispatchedAt,
        Instant resolvedAt,
        Instant closedAt,
        Instant cancelledAt,
        @Schema(description = "The incident that goes on, when this one was a duplicate")
                UUID survivingIncidentId,
        @Schema(description = "When somebody nearer was last told how to help (R104)")
                Instant guidedAt,
        @Schema(
                        description = "Code of the dictionary remote-result: nobody had to come",
                        examples = "taken-in-nearby")
                String remoteResult,
        @Schema(description = "When the person who was not found was last seen") Instant lastSeenAt,
        @Schema(description = "Where the team looked that found nobody") GeoPoint searchedPoint,
        @Schema(description = "Station that is asked to take it over") UUID offeredUnitId,
        boolean byPatrol,
        boolean backEntered,
        boolean test) {

    /** The arrival clock. On time is an arrival up to and including the deadline. */
    @Schema(name = "ArrivalClock")
    public record ClockView(
            @Schema(description = "Earliest tip; the clock starts here") Instant receivedAt,
            @Schema(
                            description =
                                    "What the deadline counts from: the earliest tip, or the"
                                            + " reopening of what was helped from afar in time")
                    Instant startedAt,
            Instant deadlineAt,
            @Schema(description = "ISO-8601 duration", examples = "PT30M") String target,
            @Schema(description = "Code of the dictionary far-reason, when marked far")
                    String farReason,
            String farNote,
            @Schema(description = "word or computed", examples = "computed") String farBasis,
            @Schema(description = "Who marked it far", examples = "duty-leader") String farByRole,
            @Schema(description = "The way from the nearest base on duty, where it was known")
                    FarMark.Computed farTravel,
            Instant arrivedAt,
            @Schema(description = "Null until somebody has arrived") Boolean onTime,
            @Schema(description = "In time, only the report came late") boolean reportedLate,
            @Schema(description = "The duty leader's reason") String lateReason,
            String lateByRole,
            @Schema(description = "When the missed deadline was recorded; it stays")
                    Instant breachedAt,
            Instant acknowledgedAt,
            String acknowledgedByRole) {

        static ClockView of(ArrivalClock clock) {
            return new ClockView(
                    clock.receivedAt(),
                    clock.startedAt(),
                    clock.deadlineAt(),
                    clock.targetText(),
                    clock.farReason(),
                    clock.farNote(),
                    clock.farBasis(),
                    clock.farByRole(),
                    clock.farComputed(),
                    clock.arrivedAt(),
                    clock.onTime(),
                    clock.isReportedLate(),
                    clock.lateReason(),
                    clock.lateByRole(),
                    clock.breachedAt(),
                    clock.acknowledgedAt(),
                    clock.acknowledgedByRole());
        }
    }

    public static IncidentView of(Incident incident) {
        return new IncidentView(
                incident.id(),
                incident.incidentNo(),
                incident.state().code(),
                incident.kind(),
                incident.priority(),
                incident.region().code(),
                incident.unitId(),
                incident.address(),
                incident.point(),
                incident.description(),
                incident.openedAt(),
                ClockView.of(incident.clock()),
                incident.teamId(),
                incident.dispatchedAt(),
                incident.resolvedAt(),
                incident.closedAt(),
                incident.cancelledAt(),
                incident.survivingIncidentId(),
                incident.guidedAt(),
                incident.remoteResult(),
                incident.lastSeenAt(),
                incident.searchedPoint(),
                incident.offeredUnitId(),
                incident.isByPatrol(),
                incident.isBackEntered(),
                incident.isTest());
    }
}
