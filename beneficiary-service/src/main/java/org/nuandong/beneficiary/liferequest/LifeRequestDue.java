package org.nuandong.beneficiary.liferequest;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;
import org.nuandong.commons.preset.Presets;

/** 逾期: it stays work, and after a while it climbs. */
@Singleton
class LifeRequestDue implements DeadlineHandler {

    private final LifeRequestBook book;
    private final LifeRequestEvents events;
    private final Deadlines deadlines;
    private final Presets presets;

    LifeRequestDue(
            LifeRequestBook book, LifeRequestEvents events, Deadlines deadlines, Presets presets) {
        this.book = book;
        this.events = events;
        this.deadlines = deadlines;
        this.presets = presets;
    }

    @Override
    public String step() {
        return LifeRequestBook.DUE;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        LifeRequest request = book.findById(deadline.aggregateId(), LockModeType.PESSIMISTIC_WRITE);
        if (request == null || !request.miss(now)) {
            return;
        }
        deadlines.missed(deadline);
        deadlines.set(
                LifeRequest.TYPE,
                request.id(),
                LifeRequestBook.ESCALATION,
                request.dueAt()
                        .plus(
                                presets.duration(
                                        LifeRequestBook.ESCALATE_AFTER, request.region(), now)),
                request.region(),
                null);
        book.flush();
        events.told("overdue", request);
    }

    /** 逾期升级: the leaders of the region see it among their work. */
    @Singleton
    static class Escalation implements DeadlineHandler {

        private final LifeRequestBook book;
        private final LifeRequestEvents events;
        private final Deadlines deadlines;

        Escalation(LifeRequestBook book, LifeRequestEvents events, Deadlines deadlines) {
            this.book = book;
            this.events = events;
            this.deadlines = deadlines;
        }

        @Override
        public String step() {
            return LifeRequestBook.ESCALATION;
        }

        @Override
        public void due(Deadline deadline, Instant now) {
            LifeRequest request =
                    book.findById(deadline.aggregateId(), LockModeType.PESSIMISTIC_WRITE);
            if (request != null && request.escalate(now)) {
                deadlines.missed(deadline);
                book.flush();
                events.told("escalated", request);
            }
        }
    }
}
