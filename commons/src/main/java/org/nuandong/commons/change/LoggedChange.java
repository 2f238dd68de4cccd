package org.nuandong.commons.change;

import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/**
 * One row of the feed with all of its envelope, for whoever hands events on; region may be null.
 */
public record LoggedChange(
        long number,
        UUID eventId,
        String eventType,
        String aggregateType,
        UUID aggregateId,
        RegionCode region,
        UUID unitId,
        boolean test,
        Instant occurredAt,
        Instant recordedAt,
        Long sequence,
        Integer epoch,
        String data) {}
