package org.nuandong.beneficiary.measure;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;

/** 措施逾期: it was not done in time, and stays somebody's work. */
@Singleton
class MeasureDue implements DeadlineHandler {

    private final MeasureBook measures;
    private final MeasureEvents events;
    private final Deadlines deadlines;

    MeasureDue(MeasureBook measures, MeasureEvents events, Deadlines deadlines) {
        this.measures = measures;
        this.events = events;
        this.deadlines = deadlines;
    }

    @Override
    public String step() {
        return MeasureBook.DUE;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        Measure measure = measures.findById(deadline.aggregateId(), LockModeType.PESSIMISTIC_WRITE);
        if (measure != null && measure.miss(now)) {
            deadlines.missed(deadline);
            measures.flush();
            events.overdue(measure);
        }
    }
}
