package org.nuandong.dispatch.exchange;

import java.util.Set;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/**
 * Whom one event concerns: its name and place, the sources and the asked agencies of its incident,
 * and for a request or a hand-over the agencies that are a side of it.
 */
record Concern(
        String name,
        RegionCode region,
        UUID unitId,
        boolean test,
        Set<String> sources,
        Set<String> askedAgencies,
        Set<String> sides) {}
