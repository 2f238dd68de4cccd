package org.nuandong.dispatch.patrolarea;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.dispatch.platform.GeoPoint;

/** A point as front ends see it. */
@Schema(name = "PatrolPoint")
public record PointView(
        UUID id,
        UUID areaId,
        String name,
        String kind,
        String address,
        GeoPoint point,
        String regionCode,
        UUID unitId,
        UUID teamId,
        int priority,
        Hours hours,
        String note,
        Instant retiredAt) {

    static PointView of(PatrolPoint point) {
        return new PointView(
                point.id(),
                point.areaId(),
                point.name(),
                point.kind(),
                point.address(),
                point.point(),
                point.region().code(),
                point.unitId(),
                point.teamId(),
                point.priority(),
                point.hours(),
                point.note(),
                point.retiredAt());
    }
}
