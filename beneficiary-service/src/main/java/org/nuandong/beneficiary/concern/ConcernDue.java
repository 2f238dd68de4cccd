package org.nuandong.beneficiary.concern;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;

/** 逾期未办结: stays somebody's work. */
@Singleton
class ConcernDue implements DeadlineHandler {

    private final ConcernBook book;
    private final ConcernEvents events;
    private final Deadlines deadlines;

    ConcernDue(ConcernBook book, ConcernEvents events, Deadlines deadlines) {
        this.book = book;
        this.events = events;
        this.deadlines = deadlines;
    }

    @Override
    public String step() {
        return ConcernBook.DUE;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        Concern concern = book.findById(deadline.aggregateId(), LockModeType.PESSIMISTIC_WRITE);
        if (concern != null && concern.miss(now)) {
            deadlines.missed(deadline);
            book.flush();
            events.told("overdue", concern);
        }
    }
}
