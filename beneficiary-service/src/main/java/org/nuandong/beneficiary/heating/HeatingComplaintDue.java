package org.nuandong.beneficiary.heating;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;

/** 投诉逾期: it is still cold there, and stays somebody's work. */
@Singleton
class HeatingComplaintDue implements DeadlineHandler {

    private final HeatingComplaints complaints;
    private final HeatingEvents events;
    private final Deadlines deadlines;

    HeatingComplaintDue(HeatingComplaints complaints, HeatingEvents events, Deadlines deadlines) {
        this.complaints = complaints;
        this.events = events;
        this.deadlines = deadlines;
    }

    @Override
    public String step() {
        return HeatingComplaints.DUE;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        HeatingComplaint one =
                complaints.findById(deadline.aggregateId(), LockModeType.PESSIMISTIC_WRITE);
        if (one != null && one.miss()) {
            deadlines.missed(deadline);
            complaints.flush();
            events.complaint("overdue", one, now);
        }
    }
}
