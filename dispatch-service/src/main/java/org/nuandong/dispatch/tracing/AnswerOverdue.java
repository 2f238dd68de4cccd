package org.nuandong.dispatch.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;

/** 协查逾期未答复: police, laboratory or station owe an answer; the duty leader asks again. */
@ApplicationScoped
class AnswerOverdue implements DeadlineHandler {

    private final TracingRepository repository;
    private final TracingClocks clocks;
    private final TracingEvents events;
    private final Deadlines deadlines;

    AnswerOverdue(
            TracingRepository repository,
            TracingClocks clocks,
            TracingEvents events,
            Deadlines deadlines) {
        this.repository = repository;
        this.clocks = clocks;
        this.events = events;
        this.deadlines = deadlines;
    }

    @Override
    public String step() {
        return TracingClocks.ANSWER;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        TracingRequest request = repository.lockRequest(deadline.aggregateId());
        if (request == null || !request.markOverdue(deadline.dueAt())) {
            return;
        }
        deadlines.missed(deadline);
        events.requestOverdue(request, now);
        repository
                .file(request.caseId())
                .ifPresent(
                        file ->
                                clocks.late(
                                        file,
                                        request.id(),
                                        TracingClocks.ANSWER_OVERDUE,
                                        deadline.dueAt(),
                                        now));
    }
}
