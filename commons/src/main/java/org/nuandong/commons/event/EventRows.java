package org.nuandong.commons.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.trace.Trace;

/** Turns what a feature tells into the columns of the outbox: the only place that knows how. */
@ApplicationScoped
public class EventRows {

    /** Kafka takes 1 MiB; a larger event would stop the relay for good, so it is never recorded. */
    private static final int MOST_CHARACTERS = 256 * 1024;

    private final ObjectMapper json;
    private final EventConfig config;
    private final Clock clock;

    EventRows(ObjectMapper json, EventConfig config, Clock clock) {
        this.json =
                json.copy()
                        .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                        .setSerializationInclusion(JsonInclude.Include.NON_NULL);
        this.config = config;
        this.clock = clock;
    }

    /** Gives the event its id and its time of record. */
    public OutboxRow encode(Event event) {
        Instant now = clock.instant();
        return new OutboxRow(
                EventId.at(now),
                event.aggregateType(),
                event.aggregateId(),
                EventType.of(config.service(), event.name()).toString(),
                payload(event),
                code(event.region()),
                event.unitId(),
                event.test(),
                event.occurredAt(),
                now,
                Trace.parent(),
                event.topic() == null ? config.topic() : event.topic(),
                code(event.leftRegion()));
    }

    private String payload(Event event) {
        if (event.data() == null) {
            return null;
        }
        JsonNode data = json.valueToTree(event.data());
        if (!(data instanceof ObjectNode fields)) {
            throw new IllegalArgumentException(event.name() + ": data of an event is an object");
        }
        fields.put("occurredAt", event.occurredAt().toString());
        String payload = write(fields);
        if (payload.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException(event.name() + ": data of an event is too large");
        }
        return payload;
    }

    private String write(JsonNode fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("data of an event cannot be written as JSON", e);
        }
    }

    private static String code(RegionCode region) {
        return region == null ? null : region.code();
    }

    /** An id for whoever writes events beside the outbox: heartbeats. */
    public UUID newId() {
        return EventId.at(clock.instant());
    }
}
