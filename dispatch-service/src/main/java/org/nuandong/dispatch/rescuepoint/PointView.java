package org.nuandong.dispatch.rescuepoint;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.dispatch.platform.GeoPoint;

/** A point, shelter or sign as it is shown. */
@Schema(name = "RescuePoint")
public record PointView(
        UUID id,
        @Schema(description = "Code of the dictionary point-kind", examples = "rescue-point")
                String kind,
        String name,
        String address,
        GeoPoint point,
        String region,
        UUID unitId,
        String responsible,
        @Schema(description = "Communities or streets whose point it is") List<String> serves,
        String publicTelephone,
        String wayToAsk,
        List<OpeningHours> hours,
        boolean openInWarning,
        @Schema(description = "open, closed (for a time) or retired", examples = "open")
                String state,
        @Schema(description = "By its hours, or by a warning in force") boolean openNow,
        Instant openedAt,
        Instant closedAt,
        @Schema(description = "Opens again by itself then; null: when somebody opens it")
                Instant closedUntil,
        @Schema(description = "Code of point-closing-reason") String closedReason,
        Instant lastCheckedAt,
        @Schema(description = "Code of point-check-result") String checkResult,
        Instant checkDueAt,
        @Schema(description = "A check is overdue since") Instant checkMissedAt,
        @Schema(description = "As the crow flies; null without near") Long metres) {

    static PointView of(RescuePoint point, boolean openNow, GeoPoint from) {
        return new PointView(
                point.id(),
                point.kind(),
                point.name(),
                point.address(),
                point.point(),
                point.region().code(),
                point.unitId(),
                point.responsible(),
                point.serves(),
                point.publicTelephone(),
                point.wayToAsk(),
                point.hours(),
                point.isOpenInWarning(),
                point.state().code(),
                openNow,
                point.openedAt(),
                point.closedAt(),
                point.closedUntil(),
                point.closedReason(),
                point.lastCheckedAt(),
                point.checkResult(),
                point.checkDueAt(),
                point.checkMissedAt(),
                from == null ? null : Math.round(from.metresTo(point.point())));
    }
}
