package org.nuandong.dispatch.tip;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.platform.GeoPoint;

/**
 * 救助点来报: somebody stands at a rescue point; kind and facts may be null, they are checked before.
 */
public record PointTip(
        UUID pointId,
        RegionCode region,
        UUID unitId,
        GeoPoint point,
        String address,
        String description,
        String kind,
        List<String> facts,
        Instant receivedAt) {}
