package org.nuandong.dispatch.duty;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;

/** Nobody confirmed in time: the level stays, and it is said. */
@Singleton
class StepDownStep implements DeadlineHandler {

    private final StationDuties duties;
    private final DutyEvents events;
    private final Deadlines deadlines;

    StepDownStep(StationDuties duties, DutyEvents events, Deadlines deadlines) {
        this.duties = duties;
        this.events = events;
        this.deadlines = deadlines;
    }

    @Override
    public String step() {
        return DutyReckoning.STEP_DOWN;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        duties.oneReckoningAtATime();
        StationDuty duty = duties.findById(deadline.aggregateId(), LockModeType.PESSIMISTIC_WRITE);
        if (duty.awaitingSince() != null) {
            deadlines.missed(deadline);
            events.stepDownOverdue(duty, deadline.dueAt(), now);
        }
    }
}
