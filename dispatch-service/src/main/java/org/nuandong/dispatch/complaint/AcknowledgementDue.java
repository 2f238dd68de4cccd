package org.nuandong.dispatch.complaint;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;

/** The time by which a complaint is to be acknowledged has come. */
@Singleton
class AcknowledgementDue implements DeadlineHandler {

    private final ComplaintOverdue overdue;

    AcknowledgementDue(ComplaintOverdue overdue) {
        this.overdue = overdue;
    }

    @Override
    public String step() {
        return ComplaintStep.ACKNOWLEDGE.code();
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        overdue.due(ComplaintStep.ACKNOWLEDGE, deadline, now);
    }
}
