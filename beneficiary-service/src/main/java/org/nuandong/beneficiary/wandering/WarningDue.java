package org.nuandong.beneficiary.wandering;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;

/** 预警到期: the home community has not acknowledged a warning in time. */
@Singleton
class WarningDue implements DeadlineHandler {

    private final MissedSteps missed;

    WarningDue(MissedSteps missed) {
        this.missed = missed;
    }

    @Override
    public String step() {
        return WanderingClocks.WARNING;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        missed.tell(deadline, now);
    }
}
