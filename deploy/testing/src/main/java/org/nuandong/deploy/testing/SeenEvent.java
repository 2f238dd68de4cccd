package org.nuandong.deploy.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** One record as it stands on a topic: CloudEvents headers without their {@code ce_}, and data. */
public record SeenEvent(
        String key, Map<String, String> headers, String text, int partition, long offset) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PREFIX = "ce_";
    private static final Pattern FAMILY = Pattern.compile("^org\\.nuandong\\.[^.]+\\.|\\.v\\d+$");

    static SeenEvent of(ConsumerRecord<String, String> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            String key = header.key();
            headers.put(
                    key.startsWith(PREFIX) ? key.substring(PREFIX.length()) : key,
                    new String(header.value(), StandardCharsets.UTF_8));
        }
        return new SeenEvent(
                record.key(),
                Map.copyOf(headers),
                record.value(),
                record.partition(),
                record.offset());
    }

    /** Null for a tombstone and for a poison message of the test itself. */
    public JsonNode data() {
        try {
            return text == null ? null : JSON.readTree(text);
        } catch (JsonProcessingException e) {
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
        return FAMILY.matcher(type()).replaceAll("");
    }

    public UUID subject() {
        return headers.containsKey("subject") ? UUID.fromString(headers.get("subject")) : null;
    }

    public boolean isAbout(UUID subject) {
        return subject.toString().equals(headers.get("subject"));
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
