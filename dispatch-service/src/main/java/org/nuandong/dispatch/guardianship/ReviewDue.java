package org.nuandong.dispatch.guardianship;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.security.Role;
import org.nuandong.dispatch.alarm.Alarm;
import org.nuandong.dispatch.alarm.AlarmSubject;
import org.nuandong.dispatch.alarm.Alarms;
import org.nuandong.dispatch.care.Stay;
import org.nuandong.dispatch.care.Stays;

/** 监护评估到期: a temporary guardianship is not for ever; somebody decides how it goes on. */
@Singleton
class ReviewDue implements DeadlineHandler {

    private final GuardianshipRepository records;
    private final GuardianshipEvents events;
    private final Deadlines deadlines;
    private final Alarms alarms;
    private final Stays stays;

    ReviewDue(
            GuardianshipRepository records,
            GuardianshipEvents events,
            Deadlines deadlines,
            Alarms alarms,
            Stays stays) {
        this.records = records;
        this.events = events;
        this.deadlines = deadlines;
        this.alarms = alarms;
        this.stays = stays;
    }

    @Override
    public String step() {
        return GuardianshipSteps.REVIEW;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        records.locked(deadline.aggregateId())
                .filter(Guardianship::isOpen)
                .ifPresent(guardianship -> wake(guardianship, deadline, now));
    }

    private void wake(Guardianship guardianship, Deadline deadline, Instant now) {
        Stay stay = stays.visible(guardianship.caseId());
        deadlines.missed(deadline);
        events.reviewDue(guardianship, stay, now);
        alarms.raise(
                new Alarm(
                        new AlarmSubject(
                                Guardianship.TYPE,
                                guardianship.id(),
                                stay.caseNo(),
                                stay.region(),
                                stay.unitId(),
                                stay.test()),
                        GuardianshipSteps.REVIEW,
                        Role.BUREAU_LEADER,
                        deadline.dueAt(),
                        now));
    }
}
