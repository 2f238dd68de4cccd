package org.nuandong.dispatch.tip;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.dispatch.evidence.EvidenceSubject;

/** 证据 about a tip: the hotline's recording above all (C3). */
@ApplicationScoped
class TipEvidence implements EvidenceSubject {

    private final TipRepository tips;

    TipEvidence(TipRepository tips) {
        this.tips = tips;
    }

    @Override
    public String aboutType() {
        return "tip";
    }

    @Override
    public Optional<Place> find(UUID id) {
        return tips.findByIdOptional(id)
                .map(
                        tip ->
                                new Place(
                                        tip.region(),
                                        tip.unitId(),
                                        tip.incidentId(),
                                        false,
                                        tip.isTest()));
    }
}
