package org.nuandong.reporting.sla;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.nuandong.commons.event.ReceivedEvent;
import org.nuandong.commons.event.UnusableEventException;

/** Reads fields of an event's data; a time that is none will never be one. */
final class Words {

    private Words() {}

    static String text(JsonNode data, String field) {
        return data.path(field).asText(null);
    }

    static boolean yes(JsonNode data, String field) {
        return data.path(field).asBoolean(false);
    }

    static Boolean flag(JsonNode data, String field) {
        return data.hasNonNull(field) ? data.get(field).asBoolean() : null;
    }

    static Long seconds(JsonNode data, String field) {
        return data.hasNonNull(field) ? data.get(field).asLong() : null;
    }

    static Instant time(ReceivedEvent event, String field) {
        String text = text(event.data(), field);
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new UnusableEventException(event.name() + ": " + field + " is no time");
        }
    }
}
