package org.nuandong.dispatch.exchange;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;

/** Every query for deliveries and their attempts. */
@ApplicationScoped
class DeliveryRepository implements PanacheRepositoryBase<Delivery, UUID> {

    private static final String WITH_WORK =
            """
            select s.id from subscription s join subscription_lane l on l.subscription_id = s.id
            where s.state = 'active' and (l.paused_until is null or l.paused_until <= :now)
                and exists (select 1 from exchange_delivery d where d.subscription_id = s.id
                    and d.state = 'pending' and d.next_attempt_at <= :now)
            """;

    /** In the order of the feed; a matter's later event waits while its earlier one may follow. */
    private static final String NEXT =
            """
            select d.id from exchange_delivery d
            where d.subscription_id = :subscription and d.state = 'pending'
                and d.next_attempt_at <= :now
                and not exists (select 1 from exchange_delivery e
                    where e.subscription_id = d.subscription_id
                        and e.aggregate_id = d.aggregate_id and e.state = 'pending'
                        and e.number < d.number and e.failures < :patience)
            order by d.number, d.id limit 1
            """;

    Delivery locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Delivery of(UUID subscriptionId, UUID id) {
        Delivery delivery = findById(id);
        if (delivery == null || !delivery.subscriptionId().equals(subscriptionId)) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return delivery;
    }

    @SuppressWarnings("unchecked")
    List<UUID> subscriptionsWithWork(Instant now) {
        return getEntityManager()
                .createNativeQuery(WITH_WORK, UUID.class)
                .setParameter("now", now)
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    Optional<UUID> next(UUID subscriptionId, Instant now, int patience) {
        List<UUID> first =
                getEntityManager()
                        .createNativeQuery(NEXT, UUID.class)
                        .setParameter("subscription", subscriptionId)
                        .setParameter("now", now)
                        .setParameter("patience", patience)
                        .getResultList();
        return first.stream().findFirst();
    }

    /** The receiver has moved or come back: what waits is due now, with a fresh schedule. */
    void hurry(UUID subscriptionId, Instant now) {
        update(
                "failures = 0, nextAttemptAt = ?1 where subscriptionId = ?2 and state = ?3",
                now,
                subscriptionId,
                Delivery.PENDING);
    }

    long waiting(UUID subscriptionId) {
        return count("subscriptionId = ?1 and state = ?2", subscriptionId, Delivery.PENDING);
    }

    void log(Attempt attempt) {
        getEntityManager().persist(attempt);
    }

    List<Attempt> attempts(UUID deliveryId) {
        return getEntityManager()
                .createQuery(
                        "from ExchangeAttempt a where a.deliveryId = :id order by a.begunAt, a.id",
                        Attempt.class)
                .setParameter("id", deliveryId)
                .getResultList();
    }

    /** The latest first. */
    List<Delivery> newest(UUID subscriptionId, String state, UUID before, int limit) {
        return find(
                        "from Delivery d join fetch d.message where d.subscriptionId = ?1"
                                + " and (cast(?2 as string) is null or d.state = ?2)"
                                + " and (cast(?3 as uuid) is null or d.id < ?3) order by d.id desc",
                        subscriptionId,
                        state,
                        before)
                .range(0, limit)
                .list();
    }

    /** Old entries of the log go with their attempts; what waits stays. */
    int forget(Instant before, int most) {
        int gone =
                getEntityManager()
                        .createNativeQuery(
                                "delete from exchange_delivery where id in (select id from"
                                        + " exchange_delivery where ended_at < :before"
                                        + " limit :most)")
                        .setParameter("before", before)
                        .setParameter("most", most)
                        .executeUpdate();
        getEntityManager()
                .createNativeQuery(
                        "delete from exchange_message m where created_at < :before and not exists"
                                + " (select 1 from exchange_delivery d"
                                + " where d.event_id = m.event_id)")
                .setParameter("before", before)
                .executeUpdate();
        return gone;
    }
}
