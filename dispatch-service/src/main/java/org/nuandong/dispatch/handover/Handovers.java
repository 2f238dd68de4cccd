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

    /** Was this very hand-over of this person out of this case accepted, with both signatures? */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isAccepted(UUID handoverId, UUID caseId, UUID subjectId) {
        return handovers
                .findByIdOptional(handoverId)
                .filter(handover -> handover.state() == HandoverState.ACCEPTED)
                .filter(handover -> caseId.equals(handover.caseId()))
                .filter(
                        handover ->
                                handover.persons().stream()
                                        .anyMatch(p -> p.subjectId().equals(subjectId)))
                .isPresent();
    }
}
