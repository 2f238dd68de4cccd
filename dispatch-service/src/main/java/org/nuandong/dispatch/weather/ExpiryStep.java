package org.nuandong.dispatch.weather;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;

/** 预警失效: its time is over and nobody renewed it. */
@Singleton
class ExpiryStep implements DeadlineHandler {

    private final WarningRepository warnings;
    private final WarningLife life;

    ExpiryStep(WarningRepository warnings, WarningLife life) {
        this.warnings = warnings;
        this.life = life;
    }

    @Override
    public String step() {
        return WarningLife.EXPIRY;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        warnings.oneMessageAtATime();
        Warning warning = warnings.findById(deadline.aggregateId(), LockModeType.PESSIMISTIC_WRITE);
        if (!warning.expiresAt().isAfter(now)
                && life.end(warning, WarningState.EXPIRED, null, now)) {
            life.tell(warning, false, now);
        }
    }
}
