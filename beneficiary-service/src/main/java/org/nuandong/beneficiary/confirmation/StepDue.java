package org.nuandong.beneficiary.confirmation;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;

/** 逾期: a step was not taken in its days; it stays somebody's work, and the applicant waits. */
@Singleton
class StepDue implements DeadlineHandler {

    private final ConfirmationRepository confirmations;
    private final ConfirmationEvents events;
    private final Deadlines deadlines;

    StepDue(ConfirmationRepository confirmations, ConfirmationEvents events, Deadlines deadlines) {
        this.confirmations = confirmations;
        this.events = events;
        this.deadlines = deadlines;
    }

    @Override
    public String step() {
        return ConfirmationTurns.STEP;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        Confirmation one =
                confirmations.findById(deadline.aggregateId(), LockModeType.PESSIMISTIC_WRITE);
        if (one != null && one.miss(deadline.dueAt())) {
            deadlines.missed(deadline);
            confirmations.flush();
            events.overdue(one, deadline.dueAt(), now);
        }
    }
}
