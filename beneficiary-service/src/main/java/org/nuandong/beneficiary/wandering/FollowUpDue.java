package org.nuandong.beneficiary.wandering;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;

/** 回访到期: nobody has looked after a person in time; stays a work item, overdue. */
@Singleton
class FollowUpDue implements DeadlineHandler {

    private final MissedSteps missed;

    FollowUpDue(MissedSteps missed) {
        this.missed = missed;
    }

    @Override
    public String step() {
        return WanderingClocks.FOLLOW_UP;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        missed.tell(deadline, now);
    }
}
