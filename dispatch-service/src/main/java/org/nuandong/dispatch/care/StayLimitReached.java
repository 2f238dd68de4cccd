package org.nuandong.dispatch.care;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;

/** 满十日: who is still here must leave, be placed, or have an extension filed. */
@ApplicationScoped
class StayLimitReached implements DeadlineHandler {

    private final CareCaseRepository cases;
    private final CareEvents events;
    private final CareClocks clocks;
    private final StayAlarms alarms;
    private final Deadlines deadlines;

    StayLimitReached(
            CareCaseRepository cases,
            CareEvents events,
            CareClocks clocks,
            StayAlarms alarms,
            Deadlines deadlines) {
        this.cases = cases;
        this.events = events;
        this.clocks = clocks;
        this.alarms = alarms;
        this.deadlines = deadlines;
    }

    @Override
    public String step() {
        return CareClocks.STAY_LIMIT;
    }

    /** A limit that was moved meanwhile is no limit any more. */
    @Override
    public void due(Deadline deadline, Instant now) {
        CareCase stay = cases.locked(deadline.aggregateId());
        if (stay != null && stay.isOpen() && !stay.limitAt().isAfter(deadline.dueAt())) {
            deadlines.missed(deadline);
            events.stayLimitReached(stay, deadline.dueAt(), now);
            clocks.climb(stay, now);
            alarms.reached(stay, now);
        }
    }
}
