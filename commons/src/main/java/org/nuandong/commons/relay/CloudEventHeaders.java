package org.nuandong.commons.relay;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** The envelope of an event: CloudEvents 1.0 in binary mode. */
final class CloudEventHeaders {

    private final Headers headers = new RecordHeaders();

    private CloudEventHeaders() {}

    static Headers of(PendingEvent event, String source) {
        CloudEventHeaders envelope = new CloudEventHeaders();
        envelope.put("content-type", "application/json");
        envelope.put("ce_specversion", "1.0");
        envelope.put("ce_id", event.id());
        envelope.put("ce_type", event.type());
        envelope.put("ce_source", source);
        envelope.put("ce_subject", event.aggregateId());
        envelope.put("ce_time", event.recordedAt());
        envelope.put("ce_sequence", event.sequence());
        envelope.put("ce_epoch", event.epoch());
        envelope.put("ce_test", event.test());
        envelope.put("ce_regioncode", event.region());
        envelope.put("ce_unitid", event.unit());
        envelope.put("traceparent", event.traceparent());
        return envelope.headers;
    }

    private void put(String name, Object value) {
        if (value != null) {
            headers.add(name, value.toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}
