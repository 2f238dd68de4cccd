package org.nuandong.dispatch.tip;

import java.time.Duration;
import java.time.Instant;

/** 振铃与接听: when a call began to ring and when somebody answered it; null where nobody told. */
public record Ringing(Instant rangAt, Instant pickedUpAt) {

    public static final Ringing UNKNOWN = new Ringing(null, null);

    /** Can these be the times of one call, that waited no longer than this? */
    public boolean isCredible(Duration longest) {
        return rangAt == null
                || pickedUpAt == null
                || !rangAt.isAfter(pickedUpAt) && !rangAt.isBefore(pickedUpAt.minus(longest));
    }

    /** Begun seconds count whole: after 10.4 s nobody was answered within 10. Null: not told. */
    Long answerSeconds() {
        if (rangAt == null || pickedUpAt == null) {
            return null;
        }
        return Duration.between(rangAt, pickedUpAt).plusSeconds(1).minusNanos(1).toSeconds();
    }
}
