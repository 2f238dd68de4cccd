package org.nuandong.dispatch.care;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;

/** 在站期限将至: time to plan the way home or to file an extension. */
@ApplicationScoped
class StayLimitNear implements DeadlineHandler {

    private final CareCaseRepository cases;
    private final StayAlarms alarms;

    StayLimitNear(CareCaseRepository cases, StayAlarms alarms) {
        this.cases = cases;
        this.alarms = alarms;
    }

    @Override
    public String step() {
        return CareClocks.STAY_WARNING;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        CareCase stay = cases.locked(deadline.aggregateId());
        if (stay != null && stay.isOpen() && stay.limitAt().isAfter(deadline.dueAt())) {
            alarms.warn(stay, now);
        }
    }
}
