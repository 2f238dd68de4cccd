package org.nuandong.dispatch.settlement;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;

/** 到期应办: ten days, three months: from now on the step is to be done. */
@Singleton
class StepBegins implements DeadlineHandler {

    private final SettlementRepository steps;
    private final SettlementPlan plan;
    private final SettlementEvents events;
    private final SettlementAlarms alarms;

    StepBegins(
            SettlementRepository steps,
            SettlementPlan plan,
            SettlementEvents events,
            SettlementAlarms alarms) {
        this.steps = steps;
        this.plan = plan;
        this.events = events;
        this.alarms = alarms;
    }

    @Override
    public String step() {
        return SettlementPlan.BEGIN;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        SettlementStep step = steps.locked(deadline.aggregateId());
        if (step != null && step.begin()) {
            plan.await(step);
            if (step.kind() == StepKind.PLACEMENT) {
                plan.awaitRegister(step);
            }
            events.due(step, deadline.dueAt());
            alarms.raise(step, SettlementPlan.BEGIN, step.owner(), now);
        }
    }
}
