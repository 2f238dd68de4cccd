package org.nuandong.dispatch.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** 交接: the door for outcomes that need a hand-over: police, city management, hospital (R160). */
@ApplicationScoped
public class Handovers {

    private final HandoverRepository handovers;

    Handovers(HandoverRepository handovers) {
        this.handovers = handovers;
    }

    /** Is there a hand-over of this person that is offered or accepted? */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean stands(UUID subjectId) {
        return handovers.stands(subjectId, HandoverState.OFFERED, HandoverState.ACCEPTED);
    }

    /** Has somebody taken the duty over? */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isAccepted(UUID subjectId) {
        return handovers.stands(subjectId, HandoverState.ACCEPTED);
    }
}
