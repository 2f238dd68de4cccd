package org.nuandong.commons.consumer;

import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** Reads what Kafka tells of a record. */
public final class KafkaRecords {

    private KafkaRecords() {}

    static RawRecord raw(KafkaRecord<?, byte[]> record) {
        return new RawRecord(
                record.getTopic(),
                record.getPartition(),
                offset(record),
                headers(record.getHeaders()),
                record.getPayload());
    }

    public static long offset(KafkaRecord<?, ?> record) {
        return record.getMetadata(IncomingKafkaRecordMetadata.class).orElseThrow().getOffset();
    }

    /** A name that stands twice keeps its last value. */
    public static Map<String, String> headers(Headers headers) {
        Map<String, String> text = new HashMap<>();
        for (Header header : headers) {
            if (header.value() != null) {
                text.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return text;
    }
}
