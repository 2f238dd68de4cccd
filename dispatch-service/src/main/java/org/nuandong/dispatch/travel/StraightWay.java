package org.nuandong.dispatch.travel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.platform.GeoPoint;

/** Straight distance, times the detour, by the speed of the region's presets. */
@ApplicationScoped
class StraightWay {

    private static final double KMH_PER_METRE_PER_SECOND = 3.6;

    private final Presets presets;

    StraightWay(Presets presets) {
        this.presets = presets;
    }

    Travel between(GeoPoint from, GeoPoint to, RegionCode region, Instant at) {
        double detour = presets.amount("dispatch.travel.detour", region, at).doubleValue();
        double speed = presets.amount("dispatch.travel.speed-kmh", region, at).doubleValue();
        return of(from.metresTo(to), detour, speed);
    }

    static Travel of(double straightMetres, double detour, double kilometresPerHour) {
        double metres = straightMetres * detour;
        double seconds = metres * KMH_PER_METRE_PER_SECOND / kilometresPerHour;
        return new Travel(Math.round(metres), (long) Math.ceil(seconds), Travel.PRESETS);
    }
}
