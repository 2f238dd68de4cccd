package org.nuandong.dispatch.settlement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.care.Stays;
import org.nuandong.dispatch.platform.ScopedQuery;

/** Every query for the steps of settling somebody. */
@ApplicationScoped
class SettlementRepository implements PanacheRepositoryBase<SettlementStep, UUID> {

    private final Stays stays;
    private final Caller caller;

    SettlementRepository(Stays stays, Caller caller) {
        this.stays = stays;
        this.caller = caller;
    }

    SettlementStep lockVisible(UUID id) {
        return seen(locked(id));
    }

    SettlementStep visible(UUID id) {
        return seen(findById(id));
    }

    private SettlementStep seen(SettlementStep step) {
        if (step == null || !caller.sees(step.region(), step.unitId())) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return step;
    }

    /** The case goes before its steps, as where a case ends: both tell events of the case. */
    SettlementStep locked(UUID id) {
        SettlementStep step = findById(id);
        if (step != null) {
            stays.lock(step.caseId());
            getEntityManager().refresh(step, LockModeType.PESSIMISTIC_WRITE);
        }
        return step;
    }

    List<SettlementStep> ofCase(UUID caseId) {
        return list("caseId = ?1 order by beginsAt, id", caseId);
    }

    /** Locked one after the other, in the order of their ids. */
    List<SettlementStep> lockOpen(UUID caseId) {
        return find(
                        "caseId = ?1 and state in ?2 order by id",
                        caseId,
                        List.of(StepState.AWAITED, StepState.OPEN))
                .stream()
                .map(step -> locked(step.id()))
                .filter(SettlementStep::isOpen)
                .toList();
    }

    /** 一人一函: a letter stands for one person. */
    boolean isUsed(String letterNo, UUID exceptCase) {
        return count(
                        "letterNo = ?1 and step = ?2 and caseId <> ?3",
                        letterNo,
                        StepKind.HUKOU_APPLICATION.code(),
                        exceptCase)
                > 0;
    }

    /** The most urgent first. */
    List<SettlementStep> page(String state, String step, Instant after, UUID afterId, int limit) {
        ScopedQuery<SettlementStep> query =
                new ScopedQuery<>(
                                getEntityManager(), SettlementStep.class, "settlement_step", caller)
                        .and("t.state = :state", "state", state)
                        .and("t.step = :step", "step", step);
        if (afterId != null) {
            query.and("(t.due_at, t.id) > (:after, :afterId)", "after", after)
                    .bind("afterId", afterId);
        }
        return query.rows("t.due_at, t.id", limit);
    }
}
