package org.nuandong.dispatch.plan;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;

/** Nobody decided on a proposal in time; it stays open, and the bureau is woken. */
@Singleton
class ConfirmationStep implements DeadlineHandler {

    private final ActivationRepository rows;
    private final PlanEvents events;
    private final PlanAlarms alarms;
    private final Deadlines deadlines;

    ConfirmationStep(
            ActivationRepository rows, PlanEvents events, PlanAlarms alarms, Deadlines deadlines) {
        this.rows = rows;
        this.events = events;
        this.alarms = alarms;
        this.deadlines = deadlines;
    }

    @Override
    public String step() {
        return Activations.CONFIRMATION;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        PlanActivation run = rows.findById(deadline.aggregateId(), LockModeType.PESSIMISTIC_WRITE);
        if (run.state().equals(PlanActivation.PROPOSED)) {
            deadlines.missed(deadline);
            events.confirmationOverdue(run, now);
            alarms.confirmationOverdue(run, now);
        }
    }
}
