package org.nuandong.dispatch.obligation;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;

/** A unit is reckoned a moment later, because it was being reckoned when something changed. */
@Singleton
class CatchUp implements DeadlineHandler {

    private final DutyBook book;

    CatchUp(DutyBook book) {
        this.book = book;
    }

    @Override
    public String step() {
        return DutyBook.CATCH_UP;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        book.catchUp(deadline.aggregateId(), now);
    }
}
