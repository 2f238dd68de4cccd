package org.nuandong.dispatch.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;

/** 报公安逾期: the police have not been told of somebody whom nobody knows. */
@ApplicationScoped
class PoliceOverdue implements DeadlineHandler {

    private final OverdueSteps steps;
    private final TracingEvents events;

    PoliceOverdue(OverdueSteps steps, TracingEvents events) {
        this.steps = steps;
        this.events = events;
    }

    @Override
    public String step() {
        return TracingClocks.POLICE;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        steps.due(
                deadline,
                TracingClocks.POLICE_OVERDUE,
                file -> file.policeToldAt() == null && deadline.dueAt().equals(file.policeDueAt()),
                file ->
                        events.stepOverdue(
                                file, TracingRequest.POLICE_REPORT, deadline.dueAt(), now),
                now);
    }
}
