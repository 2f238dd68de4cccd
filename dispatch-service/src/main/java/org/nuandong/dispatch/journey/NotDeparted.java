package org.nuandong.dispatch.journey;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.security.Role;

/** The planned time has passed and nobody left: the duty leader is woken. */
@Singleton
class NotDeparted implements DeadlineHandler {

    private final JourneyRepository journeys;
    private final JourneyEvents events;
    private final JourneyAlarms alarms;
    private final Deadlines deadlines;

    NotDeparted(
            JourneyRepository journeys,
            JourneyEvents events,
            JourneyAlarms alarms,
            Deadlines deadlines) {
        this.journeys = journeys;
        this.events = events;
        this.alarms = alarms;
        this.deadlines = deadlines;
    }

    @Override
    public String step() {
        return JourneyClock.DEPARTURE;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        Journey journey = journeys.locked(deadline.aggregateId());
        boolean late =
                journey != null
                        && journey.state() == JourneyState.PLANNED
                        && !journey.departBy().isAfter(deadline.dueAt());
        if (late) {
            deadlines.missed(deadline);
            events.overdue(journey, now);
            alarms.raise(journey, JourneyClock.DEPARTURE, Role.DUTY_LEADER, now);
        }
    }
}
