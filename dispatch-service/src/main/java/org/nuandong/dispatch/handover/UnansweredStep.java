package org.nuandong.dispatch.handover;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.security.Role;
import org.nuandong.dispatch.alarm.Alarm;
import org.nuandong.dispatch.alarm.AlarmSubject;
import org.nuandong.dispatch.alarm.Alarms;

/** 逾期未答复: a person waits between two sides; the duty leader is woken. */
@ApplicationScoped
class UnansweredStep implements DeadlineHandler {

    private final HandoverRepository handovers;
    private final HandoverWork work;
    private final HandoverEvents events;
    private final Alarms alarms;
    private final Deadlines deadlines;

    UnansweredStep(
            HandoverRepository handovers,
            HandoverWork work,
            HandoverEvents events,
            Alarms alarms,
            Deadlines deadlines) {
        this.handovers = handovers;
        this.work = work;
        this.events = events;
        this.alarms = alarms;
        this.deadlines = deadlines;
    }

    @Override
    public String step() {
        return HandoverWork.ANSWER;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        Handover handover = handovers.lock(deadline.aggregateId());
        if (handover == null || !handover.markOverdue()) {
            return;
        }
        deadlines.missed(deadline);
        events.unanswered(handover, deadline.dueAt());
        work.story(
                handover,
                deadline.dueAt(),
                "handover-unanswered",
                HandoverWork.party(handover.toAgency()));
        alarms.raise(
                new Alarm(
                        new AlarmSubject(
                                "handover",
                                handover.id(),
                                handover.toOrganisation(),
                                handover.region(),
                                handover.unitId(),
                                handover.isTest()),
                        "handover-unanswered",
                        Role.DUTY_LEADER,
                        deadline.dueAt(),
                        now));
    }
}
