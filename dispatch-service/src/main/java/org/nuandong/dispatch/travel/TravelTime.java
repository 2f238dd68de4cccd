package org.nuandong.dispatch.travel;

import java.time.Instant;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.platform.GeoPoint;

/** How long a rescue vehicle takes from one place to another. */
public interface TravelTime {

    /** Always answers: a routing engine that is away is replaced by the region's presets. */
    Travel between(GeoPoint from, GeoPoint to, RegionCode region, Instant at);
}
