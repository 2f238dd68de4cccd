package org.nuandong.dispatch.care;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;

/** 超期滞站: the limit has passed, nothing was filed, and the bureau is told. */
@ApplicationScoped
class Overstayed implements DeadlineHandler {

    private final CareCaseRepository cases;
    private final StayAlarms alarms;

    Overstayed(CareCaseRepository cases, StayAlarms alarms) {
        this.cases = cases;
        this.alarms = alarms;
    }

    @Override
    public String step() {
        return CareClocks.OVERSTAYED;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        CareCase stay = cases.locked(deadline.aggregateId());
        if (stay != null && stay.isOpen() && !stay.limitAt().isAfter(now)) {
            alarms.overstayed(stay, now);
        }
    }
}
