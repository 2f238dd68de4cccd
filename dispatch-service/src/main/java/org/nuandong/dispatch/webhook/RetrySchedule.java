package org.nuandong.dispatch.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Pauses between attempts as the preset writes them: "PT2S,PT10S,PT1M". */
public record RetrySchedule(List<Duration> pauses) {

    public RetrySchedule(String text) {
        this(Arrays.stream(text.split(",")).map(String::strip).map(Duration::parse).toList());
    }

    /**
     * When to try again after so many failed attempts; empty when the schedule is used up. A
     * receiver that names a later time (Retry-After) is heard.
     */
    public Optional<Instant> after(int attempts, Answer answer, Instant at) {
        if (attempts > pauses.size()) {
            return Optional.empty();
        }
        Duration pause = pauses.get(attempts - 1);
        Duration asked = answer.retryAfter();
        return Optional.of(at.plus(asked != null && asked.compareTo(pause) > 0 ? asked : pause));
    }
}
