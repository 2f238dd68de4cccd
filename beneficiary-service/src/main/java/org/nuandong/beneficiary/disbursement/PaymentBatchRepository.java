package org.nuandong.beneficiary.disbursement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.nuandong.beneficiary.platform.ScopedQuery;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;

/** Batches, the newest first, and their running number. */
@ApplicationScoped
class PaymentBatchRepository implements PanacheRepositoryBase<PaymentBatch, UUID> {

    private final Caller caller;

    PaymentBatchRepository(Caller caller) {
        this.caller = caller;
    }

    PaymentBatch visible(UUID id) {
        return findByIdOptional(id)
                .filter(one -> caller.sees(one.region(), one.unitId()))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    PaymentBatch visibleForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(one -> caller.sees(one.region(), one.unitId()))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    PaymentBatch lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<PaymentBatch> page(String region, String state, UUID project, UUID before, int rows) {
        return new ScopedQuery<>(getEntityManager(), PaymentBatch.class, "payment_batch", caller)
                .below(region)
                .and(
                        "t.state = :state",
                        "state",
                        state == null ? null : BatchState.of(state).name())
                .and("t.project_id = :project", "project", project)
                .and("t.id < :before", "before", before)
                .rows("t.id desc", rows);
    }

    /** FF20270120-000017: the bank writes it back with each line. */
    String nextNo(LocalDate today) {
        Number next =
                (Number)
                        getEntityManager()
                                .createNativeQuery("select nextval('payment_batch_no')")
                                .getSingleResult();
        return "FF"
                + today.format(DateTimeFormatter.BASIC_ISO_DATE)
                + "-"
                + String.format("%06d", next.longValue());
    }
}
