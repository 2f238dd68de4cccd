package org.nuandong.dispatch.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;

/** 寻亲公告逾期: a day after entry nobody has announced the guest. */
@ApplicationScoped
class NoticeOverdue implements DeadlineHandler {

    private final OverdueSteps steps;
    private final TracingEvents events;

    NoticeOverdue(OverdueSteps steps, TracingEvents events) {
        this.steps = steps;
        this.events = events;
    }

    @Override
    public String step() {
        return TracingClocks.NOTICE;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        steps.due(
                deadline,
                TracingClocks.NOTICE_OVERDUE,
                file -> file.noticedAt() == null,
                file -> events.noticeDue(file, deadline.dueAt(), false, now),
                now);
    }
}
