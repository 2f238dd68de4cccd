package org.nuandong.dispatch.journey;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.preset.Presets;

/** Until when somebody has to be on the way; a journey that waits has no such time. */
@ApplicationScoped
class JourneyClock {

    static final String DEPARTURE = "journey-departure";

    private final JourneyEvents events;
    private final Deadlines deadlines;
    private final Presets presets;

    JourneyClock(JourneyEvents events, Deadlines deadlines, Presets presets) {
        this.events = events;
        this.deadlines = deadlines;
        this.presets = presets;
    }

    void start(Journey journey) {
        deadlines.set(
                Journey.TYPE,
                journey.id(),
                DEPARTURE,
                journey.departBy(),
                journey.region(),
                journey.unitId());
    }

    void stop(Journey journey, String reason) {
        deadlines.cancel(journey.id(), reason, DEPARTURE);
    }

    void departed(Journey journey) {
        deadlines.done(journey.id(), DEPARTURE);
    }

    /** It waits from now on, or goes on: then there is time again to leave. */
    void turned(Journey journey, Instant at) {
        if (journey.state() == JourneyState.WAITING) {
            stop(journey, "waiting");
            events.waiting(journey, at);
            return;
        }
        Instant again = at.plus(presets.duration("journey.depart-within", journey.region(), at));
        if (journey.departBy().isBefore(again)) {
            journey.leaveBy(again);
        }
        start(journey);
        events.resumed(journey, at);
    }
}
