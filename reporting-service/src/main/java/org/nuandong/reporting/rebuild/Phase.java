package org.nuandong.reporting.rebuild;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** 阶段: how far a rebuild is. */
enum Phase {
    WAITING,
    /** The log is read into the new tables. */
    READING,
    /** Sums, keys and indexes are made. */
    FINISHING,
    /** What came in meanwhile is taken in, until the swap. */
    CATCHING_UP,
    /** Old and new are compared; after a swap the new ones serve already. */
    COMPARING,
    DONE,
    CANCELLED,
    FAILED;

    @JsonValue
    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Phase of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    boolean isOver() {
        return compareTo(DONE) >= 0;
    }
}
