package org.nuandong.dispatch.duty;

import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/**
 * In-process event: a station's duty rose, or was stepped down by a person. When {@code exercise}
 * is true nothing has really changed: an exercise calls for this, and {@link DutyLevels} stays as
 * it was; no obligations may be made of it.
 */
public record DutyLevelChanged(
        UUID unitId,
        RegionCode region,
        DutyLevel from,
        DutyLevel to,
        Instant at,
        boolean exercise) {}
