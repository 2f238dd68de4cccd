package org.nuandong.dispatch.weather;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;

/** 预警生效: a warning that was sent ahead of its time holds from now on. */
@Singleton
class BeginningStep implements DeadlineHandler {

    private final WarningRepository warnings;
    private final WarningLife life;

    BeginningStep(WarningRepository warnings, WarningLife life) {
        this.warnings = warnings;
        this.life = life;
    }

    @Override
    public String step() {
        return WarningLife.BEGINNING;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        warnings.oneMessageAtATime();
        Warning warning = warnings.findById(deadline.aggregateId(), LockModeType.PESSIMISTIC_WRITE);
        if (warning.isCurrent() && !warning.effectiveAt().isAfter(now)) {
            life.tell(warning, true, now);
        }
    }
}
