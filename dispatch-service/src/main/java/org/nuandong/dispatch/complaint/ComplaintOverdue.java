package org.nuandong.dispatch.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.security.Role;
import org.nuandong.dispatch.alarm.Alarm;
import org.nuandong.dispatch.alarm.AlarmSubject;
import org.nuandong.dispatch.alarm.Alarms;

/** 逾期: nobody acknowledged or answered in time; the duty leader hears it, then the bureau. */
@ApplicationScoped
class ComplaintOverdue {

    private final ComplaintRepository complaints;
    private final ComplaintClocks clocks;
    private final ComplaintEvents events;
    private final Deadlines deadlines;
    private final Alarms alarms;

    ComplaintOverdue(
            ComplaintRepository complaints,
            ComplaintClocks clocks,
            ComplaintEvents events,
            Deadlines deadlines,
            Alarms alarms) {
        this.complaints = complaints;
        this.clocks = clocks;
        this.events = events;
        this.deadlines = deadlines;
        this.alarms = alarms;
    }

    void due(ComplaintStep step, Deadline deadline, Instant now) {
        Complaint complaint =
                complaints.findById(deadline.aggregateId(), LockModeType.PESSIMISTIC_WRITE);
        if (complaint == null || !complaint.waitsFor(step)) {
            return;
        }
        boolean first = complaint.miss(step, now);
        if (first) {
            deadlines.missed(deadline);
            events.overdue(complaint, step, now);
            clocks.climb(complaint, step);
        }
        wake(complaint, step, first, now);
    }

    /** Who is complained about is not asked to hurry: then the bureau hears it at once. */
    private void wake(Complaint complaint, ComplaintStep step, boolean first, Instant now) {
        boolean leader = first && !complaint.about().isOfTheHead();
        alarms.raise(
                new Alarm(
                        new AlarmSubject(
                                Complaint.TYPE,
                                complaint.id(),
                                complaint.complaintNo(),
                                complaint.region(),
                                complaint.unitId(),
                                complaint.isTest()),
                        step.code(),
                        leader ? Role.DUTY_LEADER : Role.BUREAU_LEADER,
                        complaint.dueAt(step),
                        now));
    }
}
