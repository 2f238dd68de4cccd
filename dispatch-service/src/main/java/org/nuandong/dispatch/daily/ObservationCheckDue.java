package org.nuandong.dispatch.daily;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.dispatch.alarm.AlarmSubject;

/** 漏检: nobody looked at a guest under observation in time; told, and asked for again (R190). */
@Singleton
class ObservationCheckDue implements DeadlineHandler {

    private final DailyRepository days;
    private final Observations observations;
    private final ObservationEvents events;
    private final StationAlarms alarms;
    private final Deadlines deadlines;

    ObservationCheckDue(
            DailyRepository days,
            Observations observations,
            ObservationEvents events,
            StationAlarms alarms,
            Deadlines deadlines) {
        this.days = days;
        this.observations = observations;
        this.events = events;
        this.alarms = alarms;
        this.deadlines = deadlines;
    }

    @Override
    public String step() {
        return Observations.CHECK;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        Observation observation = days.observations().locked(deadline.aggregateId());
        if (!observation.isRunning() || observation.checkDueAt().isAfter(deadline.dueAt())) {
            return;
        }
        deadlines.missed(deadline);
        events.checkMissed(observation, deadline.dueAt(), now);
        alarms.wake(about(observation), step(), deadline.dueAt());
        observation.missed(deadline.dueAt());
        observations.watch(observation);
    }

    static AlarmSubject about(Observation observation) {
        return new AlarmSubject(
                Observation.TYPE,
                observation.id(),
                observation.caseNo(),
                observation.region(),
                observation.unitId(),
                observation.isTest());
    }
}
