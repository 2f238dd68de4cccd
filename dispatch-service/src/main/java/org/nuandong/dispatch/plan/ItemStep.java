package org.nuandong.dispatch.plan;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;

/** An item was not done by its due time; the duty leader of its owner is woken. */
@Singleton
class ItemStep implements DeadlineHandler {

    private final ActivationRepository rows;
    private final PlanEvents events;
    private final PlanAlarms alarms;
    private final Deadlines deadlines;

    ItemStep(ActivationRepository rows, PlanEvents events, PlanAlarms alarms, Deadlines deadlines) {
        this.rows = rows;
        this.events = events;
        this.alarms = alarms;
        this.deadlines = deadlines;
    }

    @Override
    public String step() {
        return Activations.ITEM;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        PlanItem item = rows.item(deadline.aggregateId());
        PlanActivation run = rows.findById(item.activationId(), LockModeType.PESSIMISTIC_WRITE);
        if (run.isActive() && item.overdue(now)) {
            deadlines.missed(deadline);
            events.itemOverdue(run, item, now);
            alarms.itemOverdue(run, item, now);
        }
    }
}
