package org.nuandong.beneficiary.inspection;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;

/** 整改逾期: nobody said in time that it is right; it stays somebody's work. */
@Singleton
class FindingDue implements DeadlineHandler {

    private final FindingRepository findings;
    private final FindingEvents events;
    private final Deadlines deadlines;

    FindingDue(FindingRepository findings, FindingEvents events, Deadlines deadlines) {
        this.findings = findings;
        this.events = events;
        this.deadlines = deadlines;
    }

    @Override
    public String step() {
        return FindingClocks.DUE;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        Finding finding = findings.lock(deadline.aggregateId());
        if (finding != null && finding.miss(FindingState.OPEN, now)) {
            deadlines.missed(deadline);
            findings.flush();
            events.changed("overdue", finding);
        }
    }
}
