package org.nuandong.dispatch.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;

/** 公告更新逾期: a month is over and the notice is the old one. */
@ApplicationScoped
class RefreshOverdue implements DeadlineHandler {

    private final OverdueSteps steps;
    private final TracingEvents events;

    RefreshOverdue(OverdueSteps steps, TracingEvents events) {
        this.steps = steps;
        this.events = events;
    }

    @Override
    public String step() {
        return TracingClocks.REFRESH;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        steps.due(
                deadline,
                TracingClocks.REFRESH_OVERDUE,
                file -> deadline.dueAt().equals(file.refreshDueAt()),
                file -> events.noticeDue(file, deadline.dueAt(), true, now),
                now);
    }
}
