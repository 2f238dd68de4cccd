package org.nuandong.commons.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/**
 * Reads a time only as it is written in RFC 3339 ("2016-08-01T10:00:00+08:00", "2016-08-01"): a
 * bare number would be taken for seconds since 1970.
 */
final class WrittenTime<T> extends StdScalarDeserializer<T> {

    private static final long serialVersionUID = 1L;
    private static final int EARLIEST_YEAR = 1850;
    private static final int LATEST_YEAR = 9999;

    WrittenTime(Class<T> type) {
        super(type);
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
        if (!in.hasToken(JsonToken.VALUE_STRING)) {
            return (T) context.handleUnexpectedToken(handledType(), in);
        }
        try {
            return (T)
                    (handledType() == Instant.class ? instant(in.getText()) : date(in.getText()));
        } catch (DateTimeException unreadable) {
            return (T) context.handleWeirdStringValue(handledType(), "", "not a written time");
        }
    }

    /** Microseconds, which is what the database keeps. */
    private static Instant instant(String text) {
        OffsetDateTime time = OffsetDateTime.parse(text);
        date(time.toLocalDate());
        return time.toInstant().truncatedTo(ChronoUnit.MICROS);
    }

    private static LocalDate date(String text) {
        return date(LocalDate.parse(text));
    }

    private static LocalDate date(LocalDate date) {
        if (date.getYear() < EARLIEST_YEAR || date.getYear() > LATEST_YEAR) {
            throw new DateTimeException("out of range");
        }
        return date;
    }
}
