package org.nuandong.commons.rest;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.nuandong.commons.clock.Ticker;

/** Kept answers are forgotten after 7 days; a few at a time, from whichever replica comes by. */
@Singleton
class IdempotencySweep {

    static final Duration RETENTION = Duration.ofDays(7);
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final int BATCH = 1_000;

    private final KeptAnswers answers;
    private final Clock clock;
    private Ticker ticker;

    IdempotencySweep(KeptAnswers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        ticker = Ticker.start("idempotency-sweep", PAUSE, this::sweep);
    }

    void stop(@Observes ShutdownEvent event) {
        if (ticker != null) {
            ticker.close();
        }
    }

    /** Answers how many were forgotten. */
    int sweep() {
        int total = 0;
        int deleted;
        do {
            deleted = answers.sweep(clock.instant().minus(RETENTION), BATCH);
            total += deleted;
        } while (deleted == BATCH);
        return total;
    }
}
