package org.nuandong.dispatch.coordination;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;

/** A task was not done by its due time. */
@Singleton
class TaskStep implements DeadlineHandler {

    private final CoordinationRepository rows;
    private final CoordinationEvents events;

    TaskStep(CoordinationRepository rows, CoordinationEvents events) {
        this.rows = rows;
        this.events = events;
    }

    @Override
    public String step() {
        return Tasks.DUE;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        CoordinationTask task = rows.lockAny(deadline.aggregateId());
        if (task.overdue(now)) {
            events.task("overdue", task, now);
        }
    }
}
