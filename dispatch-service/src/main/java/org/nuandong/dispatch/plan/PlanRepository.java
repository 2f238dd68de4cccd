package org.nuandong.dispatch.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.ScopedQuery;

/** Every query for plans. */
@ApplicationScoped
class PlanRepository implements PanacheRepositoryBase<ContingencyPlan, UUID> {

    private final Caller caller;

    PlanRepository(Caller caller) {
        this.caller = caller;
    }

    ContingencyPlan visible(UUID id) {
        return seen(findById(id));
    }

    ContingencyPlan lockVisible(UUID id) {
        return seen(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private ContingencyPlan seen(ContingencyPlan plan) {
        if (plan == null || !caller.sees(plan.region(), plan.unitId())) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return plan;
    }

    /** Those in use of one trigger; locked in the order of their ids. */
    List<ContingencyPlan> waitingFor(String trigger) {
        return find("triggerKind = ?1 and retiredAt is null order by id", trigger)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<ContingencyPlan> page(String kind, Boolean retired, UUID before, int limit) {
        ScopedQuery<ContingencyPlan> query =
                new ScopedQuery<>(
                                getEntityManager(),
                                ContingencyPlan.class,
                                "contingency_plan",
                                caller)
                        .and("t.kind = :kind", "kind", kind)
                        .and("t.id < :before", "before", before);
        if (retired != null) {
            query.and(retired ? "t.retired_at is not null" : "t.retired_at is null");
        }
        return query.rows("t.id desc", limit);
    }
}
