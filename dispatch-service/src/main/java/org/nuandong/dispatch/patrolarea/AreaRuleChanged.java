package org.nuandong.dispatch.patrolarea;

import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** CDI event in the change's transaction: an area asks for other patrols, or for none any more. */
public record AreaRuleChanged(UUID areaId, UUID unitId, RegionCode region, Instant at) {}
