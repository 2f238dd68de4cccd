package org.nuandong.commons.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Figures of the outbox; rows and age are measured by standby relays too. */
@ApplicationScoped
class RelayMeters {

    private final Counter published;
    private final Clock clock;
    private volatile long rows;
    private volatile Instant oldest;
    private volatile boolean active;

    RelayMeters(MeterRegistry registry, Clock clock) {
        this.clock = clock;
        this.published =
                Counter.builder("nuandong.outbox.published")
                        .description("events acknowledged by Kafka")
                        .register(registry);
        Gauge.builder("nuandong.outbox.unpublished", () -> rows)
                .description("events that wait to be sent")
                .register(registry);
        Gauge.builder("nuandong.outbox.oldest.age", this::oldestAgeSeconds)
                .baseUnit("seconds")
                .description("age of the oldest event that waits to be sent")
                .register(registry);
        Gauge.builder("nuandong.relay.active", () -> active ? 1 : 0)
                .description("1 where the relay leads; the sum over replicas is 1")
                .register(registry);
    }

    void published(int events) {
        published.increment(events);
    }

    void active(boolean leads) {
        active = leads;
    }

    void lag(RelaySession.Lag lag) {
        rows = lag.rows();
        oldest = lag.oldest();
    }

    long rows() {
        return rows;
    }

    double oldestAgeSeconds() {
        Instant since = oldest;
        return since == null ? 0 : Duration.between(since, clock.instant()).toMillis() / 1000.0;
    }
}
