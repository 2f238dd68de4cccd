package org.nuandong.beneficiary.visit;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;

/** 走访逾期: the plan's day has come and somebody who must be visited was not. */
@Singleton
class VisitPlanDue implements DeadlineHandler {

    private final VisitPlanRepository repository;
    private final VisitPlans plans;

    VisitPlanDue(VisitPlanRepository repository, VisitPlans plans) {
        this.repository = repository;
        this.plans = plans;
    }

    @Override
    public String step() {
        return VisitPlans.DUE;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        VisitPlan plan =
                repository.findById(deadline.aggregateId(), LockModeType.PESSIMISTIC_WRITE);
        if (plan != null && plan.isOpen()) {
            plans.miss(plan, deadline, now);
        }
    }
}
