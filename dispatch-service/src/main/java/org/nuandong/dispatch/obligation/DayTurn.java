package org.nuandong.dispatch.obligation;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;

/** Midnight in Asia/Shanghai: a unit's new day is opened, on Mondays its week. */
@Singleton
class DayTurn implements DeadlineHandler {

    private final DutyBook book;

    DayTurn(DutyBook book) {
        this.book = book;
    }

    @Override
    public String step() {
        return DutyBook.NEXT_DAY;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        book.open(deadline.aggregateId(), Period.dayOf(deadline.dueAt()), now);
    }
}
