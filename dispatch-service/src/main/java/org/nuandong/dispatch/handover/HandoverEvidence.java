package org.nuandong.dispatch.handover;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.dispatch.evidence.EvidenceSubject;

/** 证据 about a hand-over: signatures above all (R160). */
@ApplicationScoped
class HandoverEvidence implements EvidenceSubject {

    private final HandoverRepository handovers;

    HandoverEvidence(HandoverRepository handovers) {
        this.handovers = handovers;
    }

    @Override
    public String aboutType() {
        return "handover";
    }

    /** A signature shows no face: it is no picture of the minor who is handed over. */
    @Override
    public Optional<Place> find(UUID id) {
        return handovers
                .findByIdOptional(id)
                .map(
                        handover ->
                                new Place(
                                        handover.region(),
                                        handover.unitId(),
                                        handover.incidentId(),
                                        false,
                                        handover.isTest()));
    }
}
