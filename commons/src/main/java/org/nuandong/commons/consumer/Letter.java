package org.nuandong.commons.consumer;

import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import org.nuandong.commons.event.ReceivedEvent;

/** One record of a batch, what was read of it, and why it is rejected, if it is. */
final class Letter {

    private final KafkaRecord<String, byte[]> record;
    private final ReceivedEvent event;
    private String rejection;

    Letter(KafkaRecord<String, byte[]> record, ReceivedEvent event) {
        this.record = record;
        this.event = event;
    }

    KafkaRecord<String, byte[]> record() {
        return record;
    }

    ReceivedEvent event() {
        return event;
    }

    boolean isReadable() {
        return event != null;
    }

    /** The trace it belongs to; null when it names none. */
    String traceParent() {
        return KafkaRecords.headers(record.getHeaders()).get("traceparent");
    }

    void reject(String reason) {
        rejection = reason;
    }

    /** Null when it was taken in. */
    String rejection() {
        return rejection;
    }
}
