package org.nuandong.dispatch.daily;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.dispatch.alarm.AlarmSubject;
import org.nuandong.dispatch.care.Stay;
import org.nuandong.dispatch.matter.SeriousMatterDraft;
import org.nuandong.dispatch.matter.SeriousMatters;

/** 逾期未归: a guest is not back in time; who may not go alone is missing, and goes up (R301). */
@Singleton
class LeaveOverdue implements DeadlineHandler {

    private final DailyRepository days;
    private final ObservationEvents events;
    private final StationAlarms alarms;
    private final SeriousMatters matters;
    private final Deadlines deadlines;

    LeaveOverdue(
            DailyRepository days,
            ObservationEvents events,
            StationAlarms alarms,
            SeriousMatters matters,
            Deadlines deadlines) {
        this.days = days;
        this.events = events;
        this.alarms = alarms;
        this.matters = matters;
        this.deadlines = deadlines;
    }

    @Override
    public String step() {
        return Leaves.OVERDUE;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        CareLeave leave = days.leaves().locked(deadline.aggregateId());
        if (!leave.overdue(now)) {
            return;
        }
        deadlines.missed(deadline);
        events.leaveOverdue(leave);
        alarms.wake(
                new AlarmSubject(
                        ObservationEvents.LEAVE,
                        leave.id(),
                        leave.caseNo(),
                        leave.region(),
                        leave.unitId(),
                        leave.isTest()),
                step(),
                leave.dueAt());
        if (leave.isProtected()) {
            matters.raise(
                    new SeriousMatterDraft(
                                    "protected-person-missing",
                                    leave.caseId(),
                                    Stay.TYPE,
                                    leave.region(),
                                    leave.unitId(),
                                    "leave-overdue",
                                    leave.dueAt())
                            .of(leave.subjectId())
                            .asTest(leave.isTest()));
        }
    }
}
