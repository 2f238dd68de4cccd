package org.nuandong.dispatch.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.nuandong.dispatch.platform.GeoPoint;
import org.nuandong.dispatch.tip.Warning;

/**
 * Reads a platform's call field by field. Nothing is refused: what cannot be read is left out and
 * noted as a warning under the platform's own name of the field.
 */
final class CallFields {

    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);
    private static final List<DateTimeFormatter> LOCAL_TIMES =
            List.of(
                    DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss"),
                    DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss"),
                    DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm"),
                    DateTimeFormatter.ofPattern("uuuuMMddHHmmss"),
                    DateTimeFormatter.ISO_LOCAL_DATE_TIME);

    private final JsonNode call;
    private final List<Warning> warnings = new ArrayList<>();
    private final Set<String> read = new LinkedHashSet<>();

    CallFields(JsonNode call) {
        this.call = call;
    }

    /** Text, a number or a truth value as text; null when absent or blank. */
    String text(String field, int longest) {
        read.add(field);
        JsonNode value = call.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isValueNode()) {
            warn(field, Warning.UNREADABLE_TEXT);
            return null;
        }
        String text = value.asText().strip();
        if (text.isEmpty()) {
            return null;
        }
        if (text.codePointCount(0, text.length()) > longest) {
            warn(field, Warning.TEXT_CUT);
            return text.substring(0, text.offsetByCodePoints(0, longest));
        }
        return text;
    }

    /** In local Beijing time unless an offset stands with it; not after {@code latest}. */
    Instant time(String field, Instant latest) {
        String text = text(field, 40);
        if (text == null) {
            return null;
        }
        Instant time = instant(text);
        if (time == null || time.isBefore(Instant.EPOCH)) {
            warn(field, Warning.UNREADABLE_TIME);
            return null;
        }
        if (time.isAfter(latest)) {
            warn(field, Warning.TIME_IN_FUTURE);
            return null;
        }
        return time;
    }

    GeoPoint point(String longitudeField, String latitudeField) {
        Double longitude = degrees(longitudeField);
        Double latitude = degrees(latitudeField);
        if (longitude == null && latitude == null) {
            return null;
        }
        if (longitude == null || latitude == null) {
            warn(longitude == null ? longitudeField : latitudeField, Warning.POINT_INCOMPLETE);
            return null;
        }
        GeoPoint point = new GeoPoint(longitude, latitude);
        if (!point.inChina()) {
            warn(longitudeField, Warning.POINT_OUTSIDE_CHINA);
            return null;
        }
        return point;
    }

    /** Fields that are known and need no warning. */
    void know(Collection<String> fields) {
        read.addAll(fields);
    }

    /** Has it anything that could be read as text? */
    boolean holds(String field) {
        JsonNode value = call.path(field);
        return !value.isMissingNode()
                && !value.isNull()
                && !(value.isValueNode() && value.asText().isBlank());
    }

    void warnOfUnknownFields(int most) {
        call.fieldNames()
                .forEachRemaining(
                        name -> {
                            if (!read.contains(name) && warnings.size() < most) {
                                warn(shortened(name), Warning.UNKNOWN_FIELD);
                            }
                        });
    }

    void warn(String field, String code) {
        warnings.add(new Warning(field, code));
    }

    List<Warning> warnings() {
        return List.copyOf(warnings);
    }

    private Double degrees(String field) {
        String text = text(field, 40);
        if (text == null) {
            return null;
        }
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException unreadable) {
            // falls through to the warning
        }
        warn(field, Warning.UNREADABLE_NUMBER);
        return null;
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException withoutOffset) {
            return local(text);
        }
    }

    private static Instant local(String text) {
        for (DateTimeFormatter form : LOCAL_TIMES) {
            try {
                return LocalDateTime.parse(text, form).toInstant(BEIJING);
            } catch (DateTimeException other) {
                // the next form may fit
            }
        }
        return null;
    }

    private static String shortened(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40);
    }
}
