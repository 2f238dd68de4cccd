package org.nuandong.beneficiary.checkon;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;

/** 逾期未联系: who was not looked after in time stays work, and stands out. */
@Singleton
class CheckOnDue implements DeadlineHandler {

    private final CheckOnRepository repository;
    private final CheckOnEvents events;
    private final Deadlines deadlines;

    CheckOnDue(CheckOnRepository repository, CheckOnEvents events, Deadlines deadlines) {
        this.repository = repository;
        this.events = events;
        this.deadlines = deadlines;
    }

    @Override
    public String step() {
        return ColdWatch.DUE;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        Watch watch = repository.lockWatch(deadline.aggregateId());
        if (watch != null && watch.miss()) {
            deadlines.missed(deadline);
            int left = repository.missAll(watch.id(), now);
            repository.flush();
            events.missed(watch, left, now);
        }
    }

    /** 再次联系: who was not reached is tried again; until then it stays work. */
    @Singleton
    static class Again implements DeadlineHandler {

        private final CheckOnRepository repository;
        private final Deadlines deadlines;

        Again(CheckOnRepository repository, Deadlines deadlines) {
            this.repository = repository;
            this.deadlines = deadlines;
        }

        @Override
        public String step() {
            return ColdWatch.AGAIN;
        }

        @Override
        public void due(Deadline deadline, Instant now) {
            CheckOn one = repository.findById(deadline.aggregateId());
            if (one != null && one.isOpen()) {
                deadlines.missed(deadline);
            }
        }
    }
}
