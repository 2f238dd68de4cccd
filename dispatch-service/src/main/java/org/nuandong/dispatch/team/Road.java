package org.nuandong.dispatch.team;

import java.time.Instant;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.platform.GeoPoint;

/** 路程: roads of one region as its presets describe them: straight line, times detour, by speed. */
record Road(double detour, double metresPerSecond) {

    static Road of(RegionCode region, Instant at, Presets presets) {
        return new Road(
                presets.amount("dispatch.travel.detour", region, at).doubleValue(),
                presets.amount("dispatch.travel.speed-kmh", region, at).doubleValue() / 3.6);
    }

    /** Null when one of the ends is unknown. */
    Way between(GeoPoint from, GeoPoint to) {
        if (from == null || to == null) {
            return null;
        }
        double metres = from.metresTo(to) * detour;
        return new Way(Math.round(metres), (long) Math.ceil(metres / metresPerSecond));
    }

    record Way(long metres, long seconds) {}
}
