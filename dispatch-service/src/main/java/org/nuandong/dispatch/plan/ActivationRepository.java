package org.nuandong.dispatch.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.ScopedQuery;

/** Every query for activations and their items. */
@ApplicationScoped
class ActivationRepository implements PanacheRepositoryBase<PlanActivation, UUID> {

    private final Caller caller;

    ActivationRepository(Caller caller) {
        this.caller = caller;
    }

    PlanActivation visible(UUID id) {
        return seen(findById(id));
    }

    PlanActivation lockVisible(UUID id) {
        return seen(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private PlanActivation seen(PlanActivation activation) {
        if (activation == null || !caller.sees(activation.region(), activation.unitId())) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return activation;
    }

    boolean isOpen(UUID planId, boolean drill) {
        return count(
                        "planId = ?1 and drill = ?2 and state in ?3",
                        planId,
                        drill,
                        List.of(PlanActivation.PROPOSED, PlanActivation.ACTIVE))
                > 0;
    }

    List<PlanActivation> page(UUID planId, String state, Boolean drill, UUID before, int limit) {
        return new ScopedQuery<>(
                        getEntityManager(), PlanActivation.class, "plan_activation", caller)
                .and("t.plan_id = :planId", "planId", planId)
                .and("t.state = :state", "state", state)
                .and("t.drill = :drill", "drill", drill)
                .and("t.id < :before", "before", before)
                .rows("t.id desc", limit);
    }

    List<PlanItem> items(UUID activationId) {
        return getEntityManager()
                .createQuery("from PlanItem where activationId = :id order by no", PlanItem.class)
                .setParameter("id", activationId)
                .getResultList();
    }

    PlanItem item(UUID activationId, int no) {
        return items(activationId).stream()
                .filter(item -> item.no() == no)
                .findFirst()
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    PlanItem item(UUID id) {
        return getEntityManager().find(PlanItem.class, id);
    }

    /** How often it really ran, or was drilled. */
    long runs(UUID planId, boolean drill) {
        return count("planId = ?1 and drill = ?2 and activatedAt is not null", planId, drill);
    }
}
