package org.nuandong.dispatch.obligation;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nuandong.commons.clock.Ticker;
import org.nuandong.commons.reference.Unit;
import org.nuandong.commons.reference.UnitTree;

/**
 * Every station owes patrols from the day it is known here; nobody has to think of it. Looks for
 * new ones again and again, on every replica: the row decides who enrols it.
 */
@ApplicationScoped
class Enrolment {

    private final DutyBook book;
    private final UnitTree units;
    private final Duration pause;
    private final Set<UUID> known = new HashSet<>();
    private Ticker ticker;

    Enrolment(
            DutyBook book,
            UnitTree units,
            @ConfigProperty(name = "nuandong.reference.look-again") Duration pause) {
        this.book = book;
        this.units = units;
        this.pause = pause;
    }

    void start(@Observes StartupEvent started) {
        ticker = Ticker.start("patrol-enrolment", pause, this::look);
    }

    void stop(@Observes ShutdownEvent ending) {
        if (ticker != null) {
            ticker.close();
        }
    }

    private void look() {
        for (Unit station : units.stations()) {
            if (!known.contains(station.unitId())) {
                book.enrol(station.unitId(), station.region(), true);
                known.add(station.unitId());
            }
        }
    }
}
