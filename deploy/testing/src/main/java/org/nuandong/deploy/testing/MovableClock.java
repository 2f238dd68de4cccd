package org.nuandong.deploy.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that tests move. It runs with the machine until it is set; then it stands until it is
 * advanced, and {@link #run()} lets it go on. A service declares it in its test tree:
 * {@code @Mock @Singleton class TestClock extends MovableClock {}}. Ticks in microseconds, as
 * PostgreSQL keeps.
 */
public class MovableClock extends Clock {

    private final AtomicReference<Supplier> now;
    private final ZoneId zone;

    public MovableClock() {
        this(new AtomicReference<>(Instant::now), ZoneOffset.UTC);
    }

    private MovableClock(AtomicReference<Supplier> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    private interface Supplier {
        Instant get();
    }

    /** Stands at this moment. */
    public void set(Instant moment) {
        now.set(() -> moment);
    }

    /** Stands, or runs on, by this much later (or earlier, when negative). */
    public void advance(Duration step) {
        now.updateAndGet(before -> later(before, step));
    }

    /** Runs with the machine again, from the machine's own time. */
    public void run() {
        now.set(Instant::now);
    }

    private static Supplier later(Supplier before, Duration step) {
        return () -> before.get().plus(step);
    }

    @Override
    public Instant instant() {
        return now.get().get().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovableClock(now, zone);
    }
}
