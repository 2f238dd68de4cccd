package org.nuandong.beneficiary.programme;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;

/** 阶段提醒: its last day comes near. */
@Singleton
class PhaseReminder implements DeadlineHandler {

    private final Phases phases;

    PhaseReminder(Phases phases) {
        this.phases = phases;
    }

    @Override
    public String step() {
        return ProgrammePhase.REMINDER;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        phases.remind(deadline, now);
    }
}
