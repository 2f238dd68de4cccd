package org.nuandong.dispatch.roster;

import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** 下岗: somebody of a unit's running shifts went off duty; heard in the transaction of it. */
public record PeopleOffDuty(UUID unitId, RegionCode region, Instant at) {}
