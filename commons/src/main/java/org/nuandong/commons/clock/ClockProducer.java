package org.nuandong.commons.clock;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ServiceLoader;

/**
 * The one source of time. The released jar holds no other clock than the machine's; a journey lays
 * a {@link Clock} of its own beside the jar, found as a service, and all three services follow it.
 */
class ClockProducer {

    /**
     * PostgreSQL keeps microseconds: a clock that ticks in them answers the same before and after.
     */
    private static final Duration TICK = Duration.ofNanos(1_000);

    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        Clock base = ServiceLoader.load(Clock.class).findFirst().orElseGet(Clock::systemUTC);
        return Clock.tick(base, TICK);
    }

    /** What strangers compare with their own clock (signatures) never follows a moved one. */
    @Produces
    @Singleton
    @RealTime
    Clock realTime() {
        return Clock.systemUTC();
    }
}
