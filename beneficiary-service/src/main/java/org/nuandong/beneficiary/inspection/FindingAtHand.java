package org.nuandong.beneficiary.inspection;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;

/** 上级督办: it stands on the work list of the unit it went up to until it is right. */
@Singleton
class FindingAtHand implements DeadlineHandler {

    private final FindingRepository findings;
    private final Deadlines deadlines;

    FindingAtHand(FindingRepository findings, Deadlines deadlines) {
        this.findings = findings;
        this.deadlines = deadlines;
    }

    @Override
    public String step() {
        return FindingClocks.AT_HAND;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        Finding finding = findings.lock(deadline.aggregateId());
        if (finding != null && finding.isLateStill(now)) {
            deadlines.missed(deadline);
        }
    }
}
