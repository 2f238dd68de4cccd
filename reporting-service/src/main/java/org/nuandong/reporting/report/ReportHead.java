package org.nuandong.reporting.report;

import java.util.UUID;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.reporting.indicator.Period;

/**
 * 报表: what other features need to know of a report.
 *
 * @param unitId null for the report of a region
 * @param state draft, reviewed, submitted, returned, accepted
 */
public record ReportHead(
        UUID id,
        String form,
        UUID unitId,
        RegionCode region,
        Period period,
        String state,
        int revision,
        String hash) {}
