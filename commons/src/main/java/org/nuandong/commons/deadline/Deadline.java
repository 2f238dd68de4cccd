package org.nuandong.commons.deadline;

import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** One step that is due at an instant for one aggregate, e.g. incident / arrival-breach. */
public record Deadline(
        UUID id,
        String aggregateType,
        UUID aggregateId,
        String step,
        Instant dueAt,
        RegionCode region,
        UUID unitId) {}
