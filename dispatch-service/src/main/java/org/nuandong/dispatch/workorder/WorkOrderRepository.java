package org.nuandong.dispatch.workorder;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.ScopedQuery;

/** Every query for work orders. */
@ApplicationScoped
class WorkOrderRepository implements PanacheRepositoryBase<WorkOrder, UUID> {

    private final Caller caller;

    WorkOrderRepository(Caller caller) {
        this.caller = caller;
    }

    /** Null narrows nothing. */
    record Filter(
            WorkOrderState state,
            String kind,
            Instant dueBefore,
            Boolean overdue,
            RegionCode region) {}

    WorkOrder visible(UUID id) {
        return seen(findById(id));
    }

    WorkOrder locked(UUID id) {
        return locked(visible(id));
    }

    WorkOrder locked(WorkOrder order) {
        getEntityManager().refresh(order, LockModeType.PESSIMISTIC_WRITE);
        return order;
    }

    private WorkOrder seen(WorkOrder order) {
        if (order == null || !caller.sees(order.region(), order.unitId())) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return order;
    }

    /** Of several that push one number at once, one goes first and the others find its row. */
    void oneByOne(String office, String orderNo) {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:key, 12345))")
                .setParameter("key", office + ' ' + orderNo)
                .getSingleResult();
    }

    /** A test order and a real one of the same number know nothing of each other. */
    Optional<WorkOrder> of(String office, String orderNo, boolean test) {
        return orderNo == null
                ? Optional.empty()
                : find("office = ?1 and orderNo = ?2 and test = ?3", office, orderNo, test)
                        .firstResultOptional();
    }

    /** The real one goes before a test of the same number, which who only tests alone sees. */
    Optional<WorkOrder> own(String office, String orderNo) {
        return find(
                        "office = ?1 and orderNo = ?2 and (test = true or ?3 = false)"
                                + " order by test",
                        office,
                        orderNo,
                        caller.isSandbox())
                .firstResultOptional();
    }

    /** The next one due first. */
    List<WorkOrder> page(Filter filter, List<String> after, int limit) {
        ScopedQuery<WorkOrder> query =
                new ScopedQuery<>(getEntityManager(), WorkOrder.class, "work_order", caller)
                        .and("t.kind = :kind", "kind", filter.kind())
                        .and("t.reply_due_at < :due", "due", filter.dueBefore());
        if (filter.state() != null) {
            query.and("t.state = :state", "state", filter.state().name());
        }
        if (filter.overdue() != null) {
            query.and(filter.overdue() ? "t.overdue_at is not null" : "t.overdue_at is null");
        }
        if (filter.region() != null) {
            query.and("t.region_code like :region", "region", filter.region().prefix() + "%");
        }
        if (after != null) {
            query.and(
                            "(t.reply_due_at, t.id) > (:last, :lastId)",
                            "last",
                            Instant.parse(after.get(0)))
                    .bind("lastId", UUID.fromString(after.get(1)));
        }
        return query.rows("t.reply_due_at, t.id", limit);
    }

    static List<String> position(WorkOrder order) {
        return List.of(order.replyDueAt().toString(), order.id().toString());
    }

    boolean knows(UUID orderId, List<byte[]> digests) {
        return digests.stream()
                .anyMatch(
                        digest ->
                                getEntityManager()
                                                .createQuery(
                                                        "select count(*) from WorkOrderPush p where"
                                                                + " p.orderId = :id and"
                                                                + " p.contentDigest = :digest",
                                                        Long.class)
                                                .setParameter("id", orderId)
                                                .setParameter("digest", digest)
                                                .getSingleResult()
                                        > 0);
    }

    void add(Object part) {
        getEntityManager().persist(part);
    }

    List<WorkOrderReply> replies(UUID orderId) {
        return getEntityManager()
                .createQuery(
                        "from WorkOrderReply r where r.orderId = :id order by r.at, r.id",
                        WorkOrderReply.class)
                .setParameter("id", orderId)
                .getResultList();
    }
}
