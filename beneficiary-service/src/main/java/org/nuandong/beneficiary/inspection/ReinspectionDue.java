package org.nuandong.beneficiary.inspection;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;

/** 复查逾期: nobody looked again in time. */
@Singleton
class ReinspectionDue implements DeadlineHandler {

    private final FindingRepository findings;
    private final FindingEvents events;
    private final Deadlines deadlines;

    ReinspectionDue(FindingRepository findings, FindingEvents events, Deadlines deadlines) {
        this.findings = findings;
        this.events = events;
        this.deadlines = deadlines;
    }

    @Override
    public String step() {
        return FindingClocks.REINSPECTION;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        Finding finding = findings.lock(deadline.aggregateId());
        if (finding != null && finding.miss(FindingState.SUBMITTED, now)) {
            deadlines.missed(deadline);
            findings.flush();
            events.changed("overdue", finding);
        }
    }
}
