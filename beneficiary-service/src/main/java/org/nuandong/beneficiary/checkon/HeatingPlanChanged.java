package org.nuandong.beneficiary.checkon;

import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/**
 * In the same transaction: the heating plan of a station's regions was activated, or stood down.
 */
public record HeatingPlanChanged(
        UUID stationId, RegionCode region, String level, boolean active, Instant at) {}
