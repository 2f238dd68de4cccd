package org.nuandong.commons.preset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;

/** How the value of a key is written. */
enum PresetKind {
    /** ISO-8601, longer than nothing: PT30M. */
    DURATION,
    INTEGER,
    /** A decimal that is not negative, at most two places: 200.00. */
    AMOUNT,
    TEXT,
    JSON;

    private static final ObjectMapper READER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    static PresetKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean accepts(String value) {
        if (value == null || value.isBlank()) {
            return false;
        }
        try {
            return switch (this) {
                case DURATION -> isPositive(Duration.parse(value));
                case INTEGER -> Integer.parseInt(value) >= 0;
                case AMOUNT -> value.matches("\\d{1,12}(\\.\\d{1,2})?");
                case TEXT -> true;
                case JSON -> !READER.readTree(value).isMissingNode();
            };
        } catch (DateTimeException | NumberFormatException | JsonProcessingException e) {
            return false;
        }
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }
}
