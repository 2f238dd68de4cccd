package org.nuandong.dispatch.team;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A vehicle as front ends see it; {@code missing} is what the standard asks for and it lacks. */
record VehicleView(
        UUID id,
        String plate,
        String kind,
        String regionCode,
        UUID unitId,
        UUID teamId,
        @Schema(description = "available, with-team or out-of-service") String state,
        @Schema(description = "Code of vehicle-out-reason") String outReason,
        Instant outSince,
        List<KitView> kit,
        Instant kitCheckedAt,
        List<KitView> missing) {

    static VehicleView of(Vehicle vehicle, List<KitItem> kit, List<KitItem> missing) {
        return new VehicleView(
                vehicle.id(),
                vehicle.plate(),
                vehicle.kind(),
                vehicle.region().code(),
                vehicle.unitId(),
                vehicle.teamId(),
                vehicle.state(),
                vehicle.outReason(),
                vehicle.outSince(),
                kit.stream().map(KitView::of).toList(),
                vehicle.kitCheckedAt(),
                missing.stream().map(KitView::of).toList());
    }
}
