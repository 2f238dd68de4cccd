package org.nuandong.commons.relay;

import java.time.Instant;
import java.util.UUID;

/** One outbox row as it is sent. */
record PendingEvent(
        long position,
        UUID id,
        String type,
        UUID aggregateId,
        String payload,
        long sequence,
        int epoch,
        String region,
        UUID unit,
        boolean test,
        Instant recordedAt,
        String traceparent,
        String topic) {}
