package org.nuandong.dispatch.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The door for every feature to which something grave happens (R301). */
@ApplicationScoped
public class SeriousMatters {

    private final MatterSteps steps;

    SeriousMatters(MatterSteps steps) {
        this.steps = steps;
    }

    /** Raises it in the caller's transaction, by whoever acts there; answers its id. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID raise(SeriousMatterDraft draft) {
        return steps.raise(draft, null).id();
    }
}
