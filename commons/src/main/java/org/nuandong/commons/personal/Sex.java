package org.nuandong.commons.personal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** 性别, as events and tables write it. */
public enum Sex {
    MALE,
    FEMALE,
    UNKNOWN;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
