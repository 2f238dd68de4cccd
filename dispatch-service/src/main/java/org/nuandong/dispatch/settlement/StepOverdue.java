package org.nuandong.dispatch.settlement;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.security.Role;

/** 逾期未办: the step stays a work item, and the bureau is woken. */
@Singleton
class StepOverdue implements DeadlineHandler {

    private final SettlementRepository steps;
    private final SettlementEvents events;
    private final SettlementAlarms alarms;
    private final Deadlines deadlines;

    StepOverdue(
            SettlementRepository steps,
            SettlementEvents events,
            SettlementAlarms alarms,
            Deadlines deadlines) {
        this.steps = steps;
        this.events = events;
        this.alarms = alarms;
        this.deadlines = deadlines;
    }

    @Override
    public String step() {
        return SettlementPlan.DUE;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        SettlementStep step = steps.locked(deadline.aggregateId());
        if (step != null && step.markOverdue()) {
            deadlines.missed(deadline);
            events.overdue(step, deadline.dueAt());
            alarms.raise(step, SettlementPlan.DUE, Role.BUREAU_LEADER, now);
        }
    }
}
