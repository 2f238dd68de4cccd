package org.nuandong.commons.consumer;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.nuandong.commons.event.EventType;
import org.nuandong.commons.event.ReceivedEvent;
import org.nuandong.commons.event.UnusableEventException;
import org.nuandong.commons.region.RegionCode;

/** Understands a record: CloudEvents headers and JSON data. What it cannot read, nobody can. */
@ApplicationScoped
public class EventReader {

    private final ObjectReader json =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build()
                    .readerFor(JsonNode.class);

    public ReceivedEvent read(RawRecord raw) {
        EventType type = EventType.parse(required(raw, "ce_type"));
        if (type.major() != EventType.MAJOR) {
            throw new UnusableEventException("unknown major version v" + type.major());
        }
        JsonNode data = data(raw.value());
        Instant recordedAt = instant(required(raw, "ce_time"), "ce_time");
        return new ReceivedEvent(
                uuid(required(raw, "ce_id"), "ce_id"),
                type.toString(),
                type.service(),
                type.name(),
                uuid(required(raw, "ce_subject"), "ce_subject"),
                recordedAt,
                data == null ? recordedAt : occurredAt(data),
                number(required(raw, "ce_sequence"), "ce_sequence"),
                epoch(raw.headers().getOrDefault("ce_epoch", "1")),
                region(raw.headers().get("ce_regioncode")),
                optionalUuid(raw.headers().get("ce_unitid"), "ce_unitid"),
                Boolean.parseBoolean(raw.headers().get("ce_test")),
                data,
                raw.topic(),
                raw.partition(),
                raw.offset());
    }

    private static String required(RawRecord raw, String header) {
        String value = raw.headers().get(header);
        if (value == null || value.isBlank()) {
            throw new UnusableEventException("header " + header + " is missing");
        }
        return value;
    }

    /** Null is a tombstone. */
    private JsonNode data(byte[] value) {
        if (value == null) {
            return null;
        }
        JsonNode data = parse(value);
        if (!data.isObject()) {
            throw new UnusableEventException("the data is not a JSON object");
        }
        return data;
    }

    private JsonNode parse(byte[] value) {
        try {
            return json.readTree(value);
        } catch (IOException e) {
            throw new UnusableEventException("the data is not readable JSON", e);
        }
    }

    private static Instant occurredAt(JsonNode data) {
        JsonNode at = data.get("occurredAt");
        if (at == null || !at.isTextual()) {
            throw new UnusableEventException("occurredAt is missing");
        }
        return instant(at.textValue(), "occurredAt");
    }

    private static Instant instant(String text, String name) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new UnusableEventException(name + " is not a time", e);
        }
    }

    private static UUID optionalUuid(String text, String name) {
        return text == null ? null : uuid(text, name);
    }

    private static UUID uuid(String text, String name) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new UnusableEventException(name + " is not a UUID", e);
        }
    }

    private static long number(String text, String name) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new UnusableEventException(name + " is not a number", e);
        }
    }

    private static int epoch(String text) {
        long epoch = number(text, "ce_epoch");
        if (epoch < 0 || epoch > Integer.MAX_VALUE) {
            throw new UnusableEventException("ce_epoch is not an epoch");
        }
        return (int) epoch;
    }

    private static String region(String code) {
        if (code != null && !RegionCode.isValid(code)) {
            throw new UnusableEventException("ce_regioncode is not a region code");
        }
        return code;
    }
}
