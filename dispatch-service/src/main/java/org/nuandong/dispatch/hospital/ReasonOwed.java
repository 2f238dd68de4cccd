package org.nuandong.dispatch.hospital;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;

/** 未说明: nobody has said why it was not a designated hospital; it stays as work to do (R151). */
@Singleton
class ReasonOwed implements DeadlineHandler {

    private final HospitalRepository hospitals;
    private final HospitalEvents events;
    private final Deadlines deadlines;

    ReasonOwed(HospitalRepository hospitals, HospitalEvents events, Deadlines deadlines) {
        this.hospitals = hospitals;
        this.events = events;
        this.deadlines = deadlines;
    }

    @Override
    public String step() {
        return Hospitalisations.REASON;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        Treatment treatment = hospitals.treatments().locked(deadline.aggregateId());
        if (treatment.isReasonOwed()) {
            deadlines.missed(deadline);
            events.unexplained(treatment, deadline.dueAt(), now);
        }
    }
}
