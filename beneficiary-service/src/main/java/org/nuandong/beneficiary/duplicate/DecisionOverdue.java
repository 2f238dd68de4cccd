package org.nuandong.beneficiary.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;
import org.nuandong.commons.deadline.Deadlines;

/** 逾期未判定: two records wait for a decision longer than they should; the work item stays. */
@ApplicationScoped
class DecisionOverdue implements DeadlineHandler {

    static final String STEP = "duplicate-decision";

    private final DuplicateRepository pairs;
    private final Deadlines deadlines;

    DecisionOverdue(DuplicateRepository pairs, Deadlines deadlines) {
        this.pairs = pairs;
        this.deadlines = deadlines;
    }

    @Override
    public String step() {
        return STEP;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        if (pairs.lock(deadline.aggregateId()).filter(pair -> !pair.isDecided()).isPresent()) {
            deadlines.missed(deadline);
        }
    }
}
