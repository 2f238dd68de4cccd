package org.nuandong.dispatch.tip;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.platform.GeoPoint;

/** 巡查发现: what a patrol found on the spot, as it tells the duty room. */
public record PatrolFind(
        UUID patrolId,
        UUID teamId,
        RegionCode region,
        UUID unitId,
        GeoPoint point,
        String address,
        String description,
        String kind,
        List<String> facts,
        Instant foundAt,
        boolean backEntered,
        boolean test) {}
