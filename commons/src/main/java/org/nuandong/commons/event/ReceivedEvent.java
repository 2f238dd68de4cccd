package org.nuandong.commons.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * One event as it came from Kafka: envelope (CloudEvents binary mode) and data. {@code name} and
 * {@code service} are read from the type; {@code occurredAt} decides the period, {@code recordedAt}
 * (ce_time) never does. On a compacted topic {@code data} is null for a tombstone.
 */
public record ReceivedEvent(
        UUID id,
        String type,
        String service,
        String name,
        UUID subject,
        Instant recordedAt,
        Instant occurredAt,
        long sequence,
        int epoch,
        String regionCode,
        UUID unitId,
        boolean test,
        JsonNode data,
        String topic,
        int partition,
        long offset) {}
