package org.nuandong.dispatch.team;

import java.util.UUID;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.platform.GeoPoint;

/** Where a team is needed and for which incident; {@code incidentId} and point may be unknown. */
public record TeamNeed(UUID incidentId, GeoPoint point, RegionCode region, UUID unitId) {}
