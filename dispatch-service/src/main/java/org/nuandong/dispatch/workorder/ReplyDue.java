package org.nuandong.dispatch.workorder;

import java.time.Duration;
import java.time.Instant;

/** 答复时限: when the reply is owed, and who says so. */
record ReplyDue(Instant at, String from) {

    static final String PLATFORM = "platform";
    static final String PRESET = "preset";

    /** The time that the order names counts, unless it has passed already. */
    static ReplyDue of(Instant named, Instant receivedAt, Duration preset) {
        return named != null && named.isAfter(receivedAt)
                ? new ReplyDue(named, PLATFORM)
                : new ReplyDue(receivedAt.plus(preset), PRESET);
    }

    /** At once when the order came too late to be warned of. */
    Instant warnAt(Duration before, Instant receivedAt) {
        Instant warn = at.minus(before);
        return warn.isBefore(receivedAt) ? receivedAt : warn;
    }
}
