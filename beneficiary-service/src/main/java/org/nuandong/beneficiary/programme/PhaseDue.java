package org.nuandong.beneficiary.programme;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;

/** 阶段逾期: its last day has passed; it stays somebody's work. */
@Singleton
class PhaseDue implements DeadlineHandler {

    private final Phases phases;

    PhaseDue(Phases phases) {
        this.phases = phases;
    }

    @Override
    public String step() {
        return ProgrammePhase.DUE;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        phases.miss(deadline, now);
    }
}
