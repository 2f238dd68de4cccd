package org.nuandong.deploy.local.clock;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The services' clock in a journey, found as a service provider; follows {@link JourneyTime}. */
public final class JourneyClock extends Clock {

    /** Names the file of the journey's time. */
    public static final String FILE = "nuandong.journey.clock";

    private final JourneyTime time;
    private final ZoneId zone;

    public JourneyClock() {
        this(JourneyTime.in(Path.of(System.getProperty(FILE))), ZoneOffset.UTC);
    }

    JourneyClock(JourneyTime time, ZoneId zone) {
        this.time = time;
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        return time.now();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new JourneyClock(time, other);
    }
}
