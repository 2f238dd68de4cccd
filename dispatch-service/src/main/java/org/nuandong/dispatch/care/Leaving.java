package org.nuandong.dispatch.care;

import java.time.Instant;

/**
 * 离站: how and when somebody leaves. {@code kind} is a code of the dictionary exit-kind; {@code
 * destination} may be null.
 */
public record Leaving(
        String kind, Instant at, String destination, boolean crossProvince, boolean backEntered) {

    static Leaving of(Departure departure) {
        return new Leaving(
                departure.kind().code(),
                departure.at(),
                departure.place(),
                departure.crossProvince(),
                departure.backEntered());
    }

    /** A fact, not a decision: it is recorded whatever else is missing. */
    public boolean isFact() {
        return ExitKind.of(kind, "kind").isFact();
    }
}
