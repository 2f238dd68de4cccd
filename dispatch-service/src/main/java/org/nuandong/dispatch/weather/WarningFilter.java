package org.nuandong.dispatch.weather;

import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** What a list of warnings is narrowed by; null narrows nothing. */
record WarningFilter(
        RegionCode region,
        String kind,
        String level,
        String state,
        String status,
        Boolean placed,
        UUID before) {}
