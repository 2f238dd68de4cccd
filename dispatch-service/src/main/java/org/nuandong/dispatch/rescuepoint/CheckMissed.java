package org.nuandong.dispatch.rescuepoint;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.security.Role;
import org.nuandong.dispatch.alarm.Alarm;
import org.nuandong.dispatch.alarm.AlarmSubject;
import org.nuandong.dispatch.alarm.Alarms;

/**
 * Nobody has looked at a point in time: recorded once, told to the station, shown until one does.
 */
@Singleton
class CheckMissed implements DeadlineHandler {

    private final PointRepository points;
    private final PointEvents events;
    private final Alarms alarms;
    private final Deadlines deadlines;

    CheckMissed(PointRepository points, PointEvents events, Alarms alarms, Deadlines deadlines) {
        this.points = points;
        this.events = events;
        this.alarms = alarms;
        this.deadlines = deadlines;
    }

    @Override
    public String step() {
        return PointChecks.MISSED;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        RescuePoint point = points.locked(deadline.aggregateId());
        if (!point.missCheck(deadline.dueAt(), now)) {
            return;
        }
        deadlines.missed(deadline);
        points.flush();
        events.checkMissed(point);
        alarms.raise(
                new Alarm(
                        new AlarmSubject(
                                RescuePoint.TYPE,
                                point.id(),
                                point.name(),
                                point.region(),
                                point.unitId(),
                                false),
                        PointChecks.MISSED,
                        Role.STATION_CLERK,
                        point.checkDueAt(),
                        now));
    }
}
