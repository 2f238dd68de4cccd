package org.nuandong.beneficiary.visit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.nuandong.beneficiary.platform.ScopedQuery;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;

/** Every query of plans. */
@ApplicationScoped
class VisitPlanRepository implements PanacheRepositoryBase<VisitPlan, UUID> {

    private final Caller caller;

    VisitPlanRepository(Caller caller) {
        this.caller = caller;
    }

    /** A foreign one is as good as none. */
    VisitPlan visible(UUID id) {
        return findByIdOptional(id)
                .filter(one -> caller.sees(one.region(), one.unitId()))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    VisitPlan visibleForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(one -> caller.sees(one.region(), one.unitId()))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    /** The newest first. */
    List<VisitPlan> page(String region, String state, UUID before, int rows) {
        return new ScopedQuery<>(getEntityManager(), VisitPlan.class, "visit_plan", caller)
                .below(region)
                .and("t.state = :state", "state", state)
                .and("t.id < :before", "before", before)
                .rows("t.id desc", rows);
    }
}
