package org.nuandong.beneficiary.pairing;

import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;

/** 到期检查与提醒: the days on which duties of a phase end, and the days before. */
final class PairingClock {

    private PairingClock() {}

    /** 到期: who has not done it by now has fallen short. */
    @Singleton
    static class Due implements DeadlineHandler {

        private final PairingPhaseRepository repository;
        private final PairingPhases phases;

        Due(PairingPhaseRepository repository, PairingPhases phases) {
            this.repository = repository;
            this.phases = phases;
        }

        @Override
        public String step() {
            return PairingPhases.DUE;
        }

        @Override
        public void due(Deadline deadline, Instant now) {
            PairingPhase phase =
                    repository.findById(deadline.aggregateId(), LockModeType.PESSIMISTIC_WRITE);
            if (phase != null && phase.isOpen()) {
                phases.fall(phase, now);
            }
        }
    }

    /** 提醒: what ends soon and is not done. */
    @Singleton
    static class Remind implements DeadlineHandler {

        private final PairingPhaseRepository repository;
        private final PairingPhases phases;

        Remind(PairingPhaseRepository repository, PairingPhases phases) {
            this.repository = repository;
            this.phases = phases;
        }

        @Override
        public String step() {
            return PairingPhases.REMIND;
        }

        @Override
        public void due(Deadline deadline, Instant now) {
            PairingPhase phase =
                    repository.findById(deadline.aggregateId(), LockModeType.PESSIMISTIC_WRITE);
            if (phase != null && phase.isOpen()) {
                phases.remind(phase, now);
            }
        }
    }
}
