package org.nuandong.dispatch.gazetteer;

import java.util.UUID;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.platform.GeoPoint;

/** 地名: one of our points under its name; it locates nobody until it has a point itself. */
public record GazetteerPlace(
        UUID id,
        String kind,
        String name,
        String address,
        GeoPoint point,
        RegionCode region,
        UUID unitId) {}
