package org.nuandong.commons.deadline;

import java.time.Instant;
import java.util.List;

/**
 * Acts when a deadline of its step is due; one bean per step. Called in the transaction that marks
 * the deadline as done: lock the aggregate, look at its state, record the outcome once, write only
 * the next step. It may be tried twice and must take effect once. It may also be called for a step
 * that was met a moment ago ({@link Deadlines#done} never waits for a running sweep), so the
 * aggregate's state decides, never the call. Where somebody's work is still to be done, it says so
 * by {@link Deadlines#missed}, so that the work item stays, overdue, until it is done or cancelled.
 */
public interface DeadlineHandler {

    String step();

    void due(Deadline deadline, Instant now);

    /** Lives hang on it: such steps are never kept waiting by the others. */
    default boolean cannotWait() {
        return false;
    }

    /**
     * Many at once, each of another aggregate and in the order of their ids (lock them in it).
     * Override where they can be written set-wise.
     */
    default void dueTogether(List<Deadline> deadlines, Instant now) {
        deadlines.forEach(deadline -> due(deadline, now));
    }
}
