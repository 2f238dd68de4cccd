package org.nuandong.dispatch.coordination;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.security.Role;
import org.nuandong.dispatch.alarm.Alarm;
import org.nuandong.dispatch.alarm.AlarmSubject;
import org.nuandong.dispatch.alarm.Alarms;

/** A task was not done by its due time; the duty leader of the unit that owes it is woken. */
@Singleton
class TaskStep implements DeadlineHandler {

    private final CoordinationRepository rows;
    private final CoordinationEvents events;
    private final Alarms alarms;
    private final Deadlines deadlines;

    TaskStep(
            CoordinationRepository rows,
            CoordinationEvents events,
            Alarms alarms,
            Deadlines deadlines) {
        this.rows = rows;
        this.events = events;
        this.alarms = alarms;
        this.deadlines = deadlines;
    }

    @Override
    public String step() {
        return Tasks.DUE;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        CoordinationTask task = rows.lockAny(deadline.aggregateId());
        if (task.overdue(now)) {
            deadlines.missed(deadline);
            events.task("overdue", task, now);
            alarms.raise(
                    new Alarm(
                            new AlarmSubject(
                                    "coordination-task",
                                    task.id(),
                                    null,
                                    task.region(),
                                    task.unitId(),
                                    false),
                            Tasks.DUE,
                            Role.DUTY_LEADER,
                            task.dueAt(),
                            now));
        }
    }
}
