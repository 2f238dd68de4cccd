package org.nuandong.dispatch.alarm;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** Every query for alarms as a whole. */
@ApplicationScoped
class AlarmRepository implements PanacheRepositoryBase<RaisedAlarm, UUID> {

    RaisedAlarm locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
