package org.nuandong.dispatch.gazetteer;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.nuandong.commons.clock.Ticker;

/** Keeps the stations, street offices and communities of the reference units in the gazetteer. */
@ApplicationScoped
class UnitPlaces {

    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final PlaceRows rows;
    private final Clock clock;
    private Ticker ticker;

    UnitPlaces(PlaceRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** After the bootstrap of the reference data. */
    void start(@Observes StartupEvent started) {
        copy();
        ticker = Ticker.start("gazetteer-units", LOOK_AGAIN, this::copy);
    }

    void stop(@Observes ShutdownEvent ending) {
        if (ticker != null) {
            ticker.close();
        }
    }

    void copy() {
        rows.copyUnits(LocalDate.ofInstant(clock.instant(), CHINA));
    }
}
