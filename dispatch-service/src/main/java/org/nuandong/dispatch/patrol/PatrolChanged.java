package org.nuandong.dispatch.patrol;

import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/**
 * CDI event in the change's transaction: what a unit's patrols prove has changed from this time on,
 * because one was planned, started, left, ended or told late. Test patrols prove nothing and fire
 * nothing.
 */
public record PatrolChanged(UUID patrolId, UUID unitId, RegionCode region, Instant from) {}
