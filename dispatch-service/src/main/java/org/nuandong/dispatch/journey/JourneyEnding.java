package org.nuandong.dispatch.journey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.nuandong.dispatch.care.StayEnded;

/** What becomes of a plan when the guest has left: it begins with the door, or it is void. */
@ApplicationScoped
class JourneyEnding {

    /** Ways out that are the planned journey itself. */
    private static final Map<String, String> BEGINS =
            Map.of("voucher", Journey.VOUCHER, "fetched-by-home-unit", Journey.HOME_UNIT);

    private final JourneyRepository journeys;
    private final JourneyEvents events;
    private final JourneyClock clock;

    JourneyEnding(JourneyRepository journeys, JourneyEvents events, JourneyClock clock) {
        this.journeys = journeys;
        this.events = events;
        this.clock = clock;
    }

    void ended(@Observes StayEnded end) {
        String kind = end.leaving().kind();
        Instant at = end.leaving().at();
        journeys.lockOpen(end.stay().caseId())
                .ifPresent(
                        open -> {
                            if (open.means().equals(BEGINS.get(kind))
                                    && open.state() == JourneyState.PLANNED) {
                                open.depart(List.of(), at);
                                clock.departed(open);
                                events.departed(open);
                            } else if (open.state() == JourneyState.DEPARTED) {
                                open.fail(kind, null, at);
                                events.handoverFailed(open);
                            } else {
                                open.cancel(kind, null, at);
                                clock.stop(open, "exited");
                                events.cancelled(open);
                            }
                        });
    }
}
