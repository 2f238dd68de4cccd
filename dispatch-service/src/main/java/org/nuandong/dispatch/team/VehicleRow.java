package org.nuandong.dispatch.team;

import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** A row of a table of vehicles, or what a vehicle was before it; blank cells are null. */
record VehicleRow(
        String plate, String kind, RegionCode region, UUID unitId, UUID teamId, String outReason) {

    static VehicleRow of(Vehicle vehicle) {
        return new VehicleRow(
                vehicle.plate(),
                vehicle.kind(),
                vehicle.region(),
                vehicle.unitId(),
                vehicle.teamId(),
                vehicle.outReason());
    }

    /** A blank cell leaves what is on file. */
    VehicleRow over(VehicleRow held) {
        return new VehicleRow(
                plate,
                kind,
                region,
                unitId == null ? held.unitId() : unitId,
                teamId == null ? held.teamId() : teamId,
                outReason == null ? held.outReason() : outReason);
    }
}
