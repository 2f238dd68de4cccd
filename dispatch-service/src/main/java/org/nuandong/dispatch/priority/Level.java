package org.nuandong.dispatch.priority;

import java.util.Locale;

/** 优先级, the first goes first. */
enum Level {
    URGENT,
    HIGH,
    NORMAL;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A code that was checked against the dictionary. */
    static Level of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    boolean goesBefore(Level other) {
        return compareTo(other) < 0;
    }
}
