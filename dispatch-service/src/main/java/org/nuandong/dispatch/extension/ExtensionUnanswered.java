package org.nuandong.dispatch.extension;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.security.Role;
import org.nuandong.dispatch.alarm.Alarm;
import org.nuandong.dispatch.alarm.AlarmSubject;
import org.nuandong.dispatch.alarm.Alarms;

/** The superior has not said yes or no: its leader is woken; the new limit holds meanwhile. */
@Singleton
class ExtensionUnanswered implements DeadlineHandler {

    private final ExtensionRepository extensions;
    private final ExtensionEvents events;
    private final Alarms alarms;
    private final Deadlines deadlines;

    ExtensionUnanswered(
            ExtensionRepository extensions,
            ExtensionEvents events,
            Alarms alarms,
            Deadlines deadlines) {
        this.extensions = extensions;
        this.events = events;
        this.alarms = alarms;
        this.deadlines = deadlines;
    }

    @Override
    public String step() {
        return ExtensionFiling.ANSWER;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        StayExtension extension = extensions.locked(deadline.aggregateId());
        if (extension == null || !extension.markOverdue()) {
            return;
        }
        deadlines.missed(deadline);
        events.unanswered(extension, deadline.dueAt());
        alarms.raise(
                new Alarm(
                        new AlarmSubject(
                                StayExtension.TYPE,
                                extension.id(),
                                extension.caseNo(),
                                extension.region(),
                                extension.filedTo(),
                                extension.isTest()),
                        ExtensionFiling.ANSWER,
                        Role.BUREAU_LEADER,
                        deadline.dueAt(),
                        now));
    }
}
