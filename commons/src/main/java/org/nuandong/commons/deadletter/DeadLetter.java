package org.nuandong.commons.deadletter;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.nuandong.commons.consumer.RawRecord;

/** An event that cannot be taken in as it is, byte for byte, with its place and the reason. */
record DeadLetter(
        UUID id,
        String topic,
        int partition,
        long offset,
        byte[] key,
        byte[] value,
        Map<String, String> headers,
        String eventType,
        String reason,
        Instant storedAt,
        Instant replayedAt,
        String replayedBy) {

    RawRecord raw() {
        return new RawRecord(topic, partition, offset, headers, value);
    }
}
