package org.nuandong.reporting.obligation;

import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** What has happened to an obligation; each time is null until it happens. */
record ObligationRow(
        UUID id,
        String form,
        String period,
        UUID unitId,
        RegionCode region,
        Instant dueAt,
        Instant remindedAt,
        Instant overdueAt,
        Instant handedInAt) {}
