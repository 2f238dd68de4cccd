package org.nuandong.beneficiary.confirmation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.nuandong.beneficiary.platform.ScopedQuery;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;

/** Every query of confirmations, their steps and objections. */
@ApplicationScoped
class ConfirmationRepository implements PanacheRepositoryBase<Confirmation, UUID> {

    private final Caller caller;

    ConfirmationRepository(Caller caller) {
        this.caller = caller;
    }

    /** What a list may be narrowed by; each may be null. */
    record Filter(String region, String state, UUID holderId, Boolean overdue) {}

    /** A foreign one is as good as none. */
    Confirmation visible(UUID id) {
        return findByIdOptional(id)
                .filter(one -> caller.sees(one.region(), one.unitId()))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    Confirmation visibleForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(one -> caller.sees(one.region(), one.unitId()))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    boolean isRunning(UUID holderId, String category) {
        return count(
                        "holderId = ?1 and categoryCode = ?2 and state in ?3",
                        holderId,
                        category,
                        List.of(ConfirmationState.RUNNING, ConfirmationState.NOTICED))
                > 0;
    }

    List<ConfirmationStep> steps(UUID id) {
        return getEntityManager()
                .createQuery(
                        "from ConfirmationStep where confirmationId = :id order by position",
                        ConfirmationStep.class)
                .setParameter("id", id)
                .getResultList();
    }

    List<Objection> objections(UUID id) {
        return getEntityManager()
                .createQuery(
                        "from Objection where confirmationId = :id order by id", Objection.class)
                .setParameter("id", id)
                .getResultList();
    }

    void add(Object part) {
        getEntityManager().persist(part);
    }

    /** The newest first. */
    List<Confirmation> page(Filter filter, UUID before, int rows) {
        String state = filter.state() == null ? null : ConfirmationState.of(filter.state()).name();
        return new ScopedQuery<>(getEntityManager(), Confirmation.class, "confirmation", caller)
                .below(filter.region())
                .and("t.state = :state", "state", state)
                .and("t.holder_id = :holder", "holder", filter.holderId())
                .and("t.overdue = :overdue", "overdue", filter.overdue())
                .and("t.id < :before", "before", before)
                .rows("t.id desc", rows);
    }
}
