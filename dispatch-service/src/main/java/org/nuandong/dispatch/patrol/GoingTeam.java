package org.nuandong.dispatch.patrol;

import java.util.List;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** The team that goes, where it belongs and in what. */
record GoingTeam(UUID id, String name, RegionCode region, UUID unitId, List<UUID> vehicleIds) {}
