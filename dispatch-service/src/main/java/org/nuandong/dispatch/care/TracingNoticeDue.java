package org.nuandong.dispatch.care;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;

/** 寻亲公告: a day after entry the unidentified must have been announced. */
@ApplicationScoped
class TracingNoticeDue implements DeadlineHandler {

    private final CareCaseRepository cases;
    private final CareEvents events;

    TracingNoticeDue(CareCaseRepository cases, CareEvents events) {
        this.cases = cases;
        this.events = events;
    }

    @Override
    public String step() {
        return CareClocks.TRACING_NOTICE;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        CareCase stay = cases.locked(deadline.aggregateId());
        if (stay != null && stay.isOpen() && !stay.isIdentified()) {
            events.tracingNoticeDue(stay, deadline.dueAt(), now);
        }
    }
}
