package org.nuandong.reporting.room;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.UUID;

/** What a field of an event must hold, for it is read as such by queries later. */
enum Field {
    TEXT {
        @Override
        boolean fits(JsonNode value) {
            return value.isTextual();
        }
    },
    ID {
        @Override
        boolean fits(JsonNode value) {
            try {
                return value.isTextual() && UUID.fromString(value.asText()) != null;
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
    },
    WHOLE {
        @Override
        boolean fits(JsonNode value) {
            return value.isIntegralNumber() && value.canConvertToLong();
        }
    },
    FLAG {
        @Override
        boolean fits(JsonNode value) {
            return value.isBoolean();
        }
    },
    TIME {
        @Override
        boolean fits(JsonNode value) {
            try {
                return value.isTextual() && OffsetDateTime.parse(value.asText()) != null;
            } catch (DateTimeException e) {
                return false;
            }
        }
    },
    TEXTS {
        @Override
        boolean fits(JsonNode value) {
            if (!value.isArray()) {
                return false;
            }
            for (JsonNode item : value) {
                if (!item.isTextual()) {
                    return false;
                }
            }
            return true;
        }
    },
    /** May be null or missing. */
    NUMBER {
        @Override
        boolean fits(JsonNode value) {
            return value.isNumber() || value.isNull() || value.isMissingNode();
        }
    },
    /** May be null or missing. */
    NOTE {
        @Override
        boolean fits(JsonNode value) {
            return value.isTextual() || value.isNull() || value.isMissingNode();
        }
    };

    abstract boolean fits(JsonNode value);
}
