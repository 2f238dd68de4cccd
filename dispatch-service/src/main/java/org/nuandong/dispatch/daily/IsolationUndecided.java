package org.nuandong.dispatch.daily;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;

/** 隔离未决: a proposed isolation that nobody decided on climbs to the bureau (R190). */
@Singleton
class IsolationUndecided implements DeadlineHandler {

    private final DailyRepository days;
    private final ObservationEvents events;
    private final StationAlarms alarms;
    private final Deadlines deadlines;

    IsolationUndecided(
            DailyRepository days,
            ObservationEvents events,
            StationAlarms alarms,
            Deadlines deadlines) {
        this.days = days;
        this.events = events;
        this.alarms = alarms;
        this.deadlines = deadlines;
    }

    @Override
    public String step() {
        return Observations.DECISION;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        Observation observation = days.observations().locked(deadline.aggregateId());
        if (observation.isProposed()) {
            deadlines.missed(deadline);
            events.undecided(observation, deadline.dueAt(), now);
            alarms.climb(ObservationCheckDue.about(observation), step(), deadline.dueAt());
        }
    }
}
