package org.nuandong.dispatch.rescuepoint;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.weather.WarningsInForce;

/** 现在是否开放: a point is open by its hours, or at any hour while a warning is in force there. */
@ApplicationScoped
class OpenNow {

    private final WarningsInForce warnings;
    private final Clock clock;

    OpenNow(WarningsInForce warnings, Clock clock) {
        this.warnings = warnings;
        this.clock = clock;
    }

    /** For one answer: each region's warnings are asked for once, and only where they matter. */
    Predicate<RescuePoint> now() {
        Instant at = clock.instant();
        Map<RegionCode, Boolean> asked = new HashMap<>();
        return point ->
                point.isOpenAt(
                        at,
                        point.isOpenInWarning()
                                && asked.computeIfAbsent(
                                        point.region(), region -> warnings.any(region, at)));
    }
}
