package org.nuandong.dispatch.complaint;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;

/** The time by which a complaint is to be answered has come. */
@Singleton
class AnswerDue implements DeadlineHandler {

    private final ComplaintOverdue overdue;

    AnswerDue(ComplaintOverdue overdue) {
        this.overdue = overdue;
    }

    @Override
    public String step() {
        return ComplaintStep.ANSWER.code();
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        overdue.due(ComplaintStep.ANSWER, deadline, now);
    }
}
