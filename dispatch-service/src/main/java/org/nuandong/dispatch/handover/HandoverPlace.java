package org.nuandong.dispatch.handover;

import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** Where a hand-over belongs: the incident's place, or the giver's for a case. */
record HandoverPlace(RegionCode region, UUID unitId, boolean test, boolean backEntered) {}
