package org.nuandong.dispatch.patrol;

import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** The team that goes, and where it belongs. */
record GoingTeam(UUID id, String name, RegionCode region, UUID unitId) {}
