package org.nuandong.dispatch.obligation;

import jakarta.inject.Singleton;
import java.time.Instant;

/** The day, night or week is over, or the gap too long. */
@Singleton
class DueStep extends ObligationStep {

    private final Reckoning reckoning;

    DueStep(ObligationRepository obligations, Reckoning reckoning) {
        super(obligations);
        this.reckoning = reckoning;
    }

    @Override
    public String step() {
        return ObligationClock.DUE;
    }

    @Override
    void act(Obligation obligation, Instant now) {
        reckoning.settle(obligation, now);
    }
}
