package org.nuandong.commons.deadline;

import java.time.Instant;

/**
 * Acts when a deadline of its step is due; one bean per step. Called in the transaction that marks
 * the deadline as done: lock the aggregate, record the outcome once, write only the next step. It
 * may be tried twice and must take effect once.
 */
public interface DeadlineHandler {

    String step();

    void due(Deadline deadline, Instant now);
}
