package org.nuandong.dispatch.patrolarea;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A route as front ends see it. */
@Schema(name = "PatrolRoute")
public record RouteView(
        UUID id,
        String name,
        String regionCode,
        UUID unitId,
        List<UUID> pointIds,
        String note,
        Instant retiredAt) {

    static RouteView of(PatrolRoute route) {
        return new RouteView(
                route.id(),
                route.name(),
                route.region().code(),
                route.unitId(),
                route.pointIds(),
                route.note(),
                route.retiredAt());
    }
}
