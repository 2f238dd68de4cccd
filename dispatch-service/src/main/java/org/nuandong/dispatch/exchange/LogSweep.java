package org.nuandong.dispatch.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.nuandong.commons.clock.Ticker;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.region.RegionCode;

/** The delivery log is kept for a season (preset); what still waits is never swept. */
@ApplicationScoped
class LogSweep {

    private static final String KEPT = "exchange.log-kept";
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final int MOST_AT_ONCE = 5_000;

    private final DeliveryRepository deliveries;
    private final Presets presets;
    private final Clock clock;
    private Ticker ticker;

    LogSweep(DeliveryRepository deliveries, Presets presets, Clock clock) {
        this.deliveries = deliveries;
        this.presets = presets;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        ticker = Ticker.start("exchange-log-sweep", PAUSE, this::sweep);
    }

    void stop(@Observes ShutdownEvent stopping) {
        if (ticker != null) {
            ticker.close();
        }
    }

    /** Answers how many entries went. */
    int sweep() {
        Instant now = clock.instant();
        Instant before = now.minus(presets.duration(KEPT, RegionCode.NATION, now));
        return QuarkusTransaction.requiringNew()
                .call(() -> deliveries.forget(before, MOST_AT_ONCE));
    }
}
