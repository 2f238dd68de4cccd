package org.nuandong.deploy.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** One record as it stands on a topic: CloudEvents headers without their {@code ce_}, and data. */
public record SeenEvent(
        String key, Map<String, String> headers, JsonNode data, int partition, long offset) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static SeenEvent of(ConsumerRecord<String, String> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            headers.put(
                    header.key().replaceFirst("^ce_", ""),
                    new String(header.value(), StandardCharsets.UTF_8));
        }
        return new SeenEvent(
                record.key(),
                Map.copyOf(headers),
                json(record),
                record.partition(),
                record.offset());
    }

    private static JsonNode json(ConsumerRecord<String, String> record) {
        try {
            return record.value() == null ? null : JSON.readTree(record.value());
        } catch (JsonProcessingException e) {
            // A poison message of the test itself.
            return null;
        }
    }

    public String id() {
        return headers.get("id");
    }

    public String type() {
        return headers.getOrDefault("type", "");
    }

    /** "incident.arrived" of "org.nuandong.dispatch.incident.arrived.v1". */
    public String name() {
        return type().replaceFirst("^org\\.nuandong\\.[^.]+\\.", "").replaceFirst("\\.v\\d+$", "");
    }

    public UUID subject() {
        return headers.containsKey("subject") ? UUID.fromString(headers.get("subject")) : null;
    }

    public long sequence() {
        return Long.parseLong(headers.get("sequence"));
    }

    public String regionCode() {
        return headers.get("regioncode");
    }

    public String unitId() {
        return headers.get("unitid");
    }

    public Instant recordedAt() {
        return Instant.parse(headers.get("time"));
    }
}
