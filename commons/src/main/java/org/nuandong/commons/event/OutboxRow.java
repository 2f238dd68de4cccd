package org.nuandong.commons.event;

import java.time.Instant;
import java.util.UUID;

/**
 * The columns of one outbox row as a writer of many rows needs them: all but position (given by the
 * table), sequence (from event_sequence, under its row lock, before the insert) and epoch (from
 * service_epoch). Component names are column names in camel case; payload is JSON.
 */
public record OutboxRow(
        UUID id,
        String aggregatetype,
        UUID aggregateid,
        String type,
        String payload,
        String region,
        UUID unit,
        boolean test,
        Instant occurredAt,
        Instant recordedAt,
        String traceparent,
        String topic,
        String leftRegion) {}
