package org.nuandong.dispatch.exchange;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;
import org.nuandong.dispatch.platform.AgencyOfCaller;
import org.nuandong.dispatch.platform.ScopedQuery;

/**
 * Every query for subscriptions and their lanes. A partner sees what it made itself, for its
 * agency.
 */
@ApplicationScoped
class SubscriptionRepository implements PanacheRepositoryBase<Subscription, UUID> {

    private final Caller caller;
    private final AgencyOfCaller agencies;

    SubscriptionRepository(Caller caller, AgencyOfCaller agencies) {
        this.caller = caller;
        this.agencies = agencies;
    }

    Subscription visible(UUID id) {
        Subscription subscription = findById(id);
        if (subscription == null || !sees(subscription)) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return subscription;
    }

    private boolean sees(Subscription subscription) {
        boolean own = seesAll() || caller.subject().equals(subscription.owner());
        return own
                && agencies.mayActFor(subscription.agency())
                && caller.sees(subscription.region(), subscription.unitId());
    }

    private boolean seesAll() {
        return caller.hasRole(Role.OPERATOR) || caller.hasRole(Role.AUDITOR);
    }

    /** Those that are sent to, and those that answered 410. */
    List<Subscription> activeOrGone() {
        return list(
                "state = ?1 or disabledReason = ?2 order by id",
                Subscription.ACTIVE,
                Subscription.GONE);
    }

    /** The latest first. */
    List<Subscription> newest(String state, UUID before, int limit) {
        return new ScopedQuery<>(getEntityManager(), Subscription.class, "subscription", caller)
                .and("t.owner = :owner", "owner", seesAll() ? null : caller.subject())
                .and("t.agency = any (:own)", "own", agencies.own())
                .and("t.state = :state", "state", state)
                .and("t.id < :before", "before", before)
                .rows("t.id desc", limit);
    }

    void begin(Lane lane) {
        getEntityManager().persist(lane);
    }

    Lane lane(UUID subscriptionId) {
        return getEntityManager().find(Lane.class, subscriptionId);
    }

    Lane lockedLane(UUID subscriptionId) {
        return getEntityManager().find(Lane.class, subscriptionId, LockModeType.PESSIMISTIC_WRITE);
    }
}
