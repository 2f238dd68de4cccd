package org.nuandong.dispatch.obligation;

import jakarta.inject.Singleton;
import java.time.Instant;

/** 到期前提醒: still due, and the lead time has begun. */
@Singleton
class WarningStep extends ObligationStep {

    private final Reckoning reckoning;

    WarningStep(ObligationRepository obligations, Reckoning reckoning) {
        super(obligations);
        this.reckoning = reckoning;
    }

    @Override
    public String step() {
        return ObligationClock.WARNING;
    }

    @Override
    void act(Obligation obligation, Instant now) {
        reckoning.warn(obligation, now);
    }
}
