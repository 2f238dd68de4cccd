package org.nuandong.dispatch.obligation;

import java.time.Instant;
import org.nuandong.commons.deadline.Deadline;
import org.nuandong.commons.deadline.DeadlineHandler;

/** A step of an obligation: the unit is locked first, then what is still open is looked at anew. */
abstract class ObligationStep implements DeadlineHandler {

    private final ObligationRepository obligations;

    ObligationStep(ObligationRepository obligations) {
        this.obligations = obligations;
    }

    @Override
    public void due(Deadline deadline, Instant now) {
        obligations.lockUnit(deadline.unitId()).orElseThrow();
        Obligation obligation = obligations.findById(deadline.aggregateId());
        // A step before this one in the same sweep may have changed it: a refresh would forget
        // that.
        obligations.flush();
        obligations.getEntityManager().refresh(obligation);
        if (obligation.isOpen()) {
            act(obligation, now);
        }
    }

    abstract void act(Obligation obligation, Instant now);
}
