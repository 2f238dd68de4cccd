package org.nuandong.dispatch.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;

/** DNA申请逾期: nobody has asked the police for a sample yet (C4, unverified number). */
@ApplicationScoped
class DnaOverdue implements DeadlineHandler {

    private final OverdueSteps steps;
    private final TracingRepository repository;
    private final TracingEvents events;

    DnaOverdue(OverdueSteps steps, TracingRepository repository, TracingEvents events) {
        this.steps = steps;
        this.repository = repository;
        this.events = events;
    }

    @Override
    public String step() {
        return TracingClocks.DNA;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        steps.due(
                deadline,
                TracingClocks.DNA_OVERDUE,
                file -> !repository.hasAsked(file.caseId(), TracingRequest.DNA),
                file -> events.stepOverdue(file, TracingRequest.DNA, deadline.dueAt(), now),
                now);
    }
}
