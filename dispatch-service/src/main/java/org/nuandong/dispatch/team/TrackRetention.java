package org.nuandong.dispatch.team;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.nuandong.commons.clock.Ticker;

/** 轨迹保存期限: where teams have been is forgotten in time, from whichever replica comes by. */
@Singleton
class TrackRetention {

    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final TeamPositions positions;
    private final Clock clock;
    private Ticker ticker;

    TrackRetention(TeamPositions positions, Clock clock) {
        this.positions = positions;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        ticker = Ticker.start("track-retention", PAUSE, this::sweep);
    }

    void stop(@Observes ShutdownEvent event) {
        if (ticker != null) {
            ticker.close();
        }
    }

    /** Answers how many positions were forgotten. */
    int sweep() {
        int total = 0;
        int forgotten;
        do {
            forgotten =
                    QuarkusTransaction.requiringNew().call(() -> positions.forget(clock.instant()));
            total += forgotten;
        } while (forgotten > 0);
        return total;
    }
}
