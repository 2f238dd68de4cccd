package org.nuandong.dispatch.platform;

import java.time.Duration;
import java.time.Instant;
import org.nuandong.commons.problem.CommonProblem;

/** A time that a person states for something that has happened. */
public final class StatedTime {

    /** How far a caller's clock may run before ours. */
    public static final Duration SKEW = Duration.ofMinutes(5);

    private StatedTime() {}

    /** The stated time, never later than now; now when none is stated. */
    public static Instant of(Instant stated, Instant now, String field) {
        if (stated == null) {
            return now;
        }
        if (stated.isAfter(now.plus(SKEW))) {
            throw CommonProblem.TIME_IN_FUTURE.at(field);
        }
        return stated.isAfter(now) ? now : stated;
    }

    /** As {@link #of}, and not before the step that had to come first. */
    public static Instant after(Instant previous, Instant stated, Instant now, String field) {
        Instant at = of(stated, now, field);
        if (previous != null && at.isBefore(previous)) {
            throw PlatformProblem.TIME_BEFORE_PREVIOUS_STEP.at(field);
        }
        return at;
    }
}
