package org.nuandong.dispatch.alarm;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.ScopedQuery;

/** Every query for deliveries and their attempts. */
@ApplicationScoped
class AlarmDeliveryRepository implements PanacheRepositoryBase<AlarmDelivery, UUID> {

    private final Caller caller;

    AlarmDeliveryRepository(Caller caller) {
        this.caller = caller;
    }

    AlarmDelivery locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    AlarmDelivery visible(UUID id) {
        AlarmDelivery delivery = findById(id);
        if (delivery == null
                || !caller.sees(new RegionCode(delivery.regionCode()), delivery.unitId())) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return delivery;
    }

    boolean isPendingOf(UUID alarmId) {
        return count("alarmId = ?1 and state = ?2", alarmId, AlarmDelivery.PENDING) > 0;
    }

    List<AlarmDelivery> pendingOf(UUID alarmId) {
        return find("alarmId = ?1 and state = ?2 order by id", alarmId, AlarmDelivery.PENDING)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    void log(AlarmAttempt attempt) {
        getEntityManager().persist(attempt);
    }

    List<AlarmAttempt> attempts(AlarmDelivery delivery) {
        return getEntityManager()
                .createQuery(
                        "from AlarmAttempt a where a.delivery = :delivery order by a.number",
                        AlarmAttempt.class)
                .setParameter("delivery", delivery)
                .getResultList();
    }

    /** The latest first. */
    List<AlarmDelivery> newest(
            UUID channelId, UUID aboutId, String state, Boolean test, UUID before, int limit) {
        return new ScopedQuery<>(getEntityManager(), AlarmDelivery.class, "alarm_delivery", caller)
                .and("t.channel_id = :channelId", "channelId", channelId)
                .and("t.about_id = :aboutId", "aboutId", aboutId)
                .and("t.test = :test", "test", test)
                .and("t.state = :state", "state", state)
                .and("t.id < :before", "before", before)
                .rows("t.id desc", limit);
    }
}
