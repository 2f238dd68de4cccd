package org.nuandong.beneficiary.disbursement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.nuandong.beneficiary.platform.ScopedQuery;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;

/** Every query of payment lists, their approvals and objections. */
@ApplicationScoped
class PaymentListRepository implements PanacheRepositoryBase<PaymentList, UUID> {

    private static final String MINE =
            """
            select count(*) from payment_list l where l.id = :list and (l.created_by = :me
                or exists (select 1 from payment p where p.list_id = l.id and p.entered_by = :me)
                or exists (select 1 from payment_reason r join payment p on p.id = r.payment_id
                    where p.list_id = l.id and r.given_by = :me))
            """;

    private final Caller caller;

    PaymentListRepository(Caller caller) {
        this.caller = caller;
    }

    /** What a list may be narrowed by; each may be null. */
    record Filter(String region, String state, UUID projectId) {}

    /** A foreign one is as good as none. */
    PaymentList visible(UUID id) {
        return findByIdOptional(id)
                .filter(one -> caller.sees(one.region(), one.unitId()))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    PaymentList visibleForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(one -> caller.sees(one.region(), one.unitId()))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    PaymentList lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Did this officer make the list, enter a line of it or answer for a warning? */
    boolean isMadeBy(UUID list, String officer) {
        Number found =
                (Number)
                        getEntityManager()
                                .createNativeQuery(MINE)
                                .setParameter("list", list)
                                .setParameter("me", officer)
                                .getSingleResult();
        return found.longValue() > 0;
    }

    List<PaymentApproval> approvals(UUID list) {
        return getEntityManager()
                .createQuery(
                        "from PaymentApproval where listId = :list order by round, position",
                        PaymentApproval.class)
                .setParameter("list", list)
                .getResultList();
    }

    List<PaymentObjection> objections(UUID list) {
        return getEntityManager()
                .createQuery(
                        "from PaymentObjection where listId = :list order by id",
                        PaymentObjection.class)
                .setParameter("list", list)
                .getResultList();
    }

    void add(Object part) {
        getEntityManager().persist(part);
    }

    /** The newest first. */
    List<PaymentList> page(Filter filter, UUID before, int rows) {
        String state = filter.state() == null ? null : ListState.of(filter.state()).name();
        return new ScopedQuery<>(getEntityManager(), PaymentList.class, "payment_list", caller)
                .below(filter.region())
                .and("t.state = :state", "state", state)
                .and("t.project_id = :project", "project", filter.projectId())
                .and("t.id < :before", "before", before)
                .rows("t.id desc", rows);
    }
}
