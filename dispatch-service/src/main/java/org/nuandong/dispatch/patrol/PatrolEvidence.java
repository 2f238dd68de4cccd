package org.nuandong.dispatch.patrol;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.dispatch.evidence.EvidenceSubject;

/** 证据 about a patrol (R126): the photographs belong where the patrol's unit is. */
@ApplicationScoped
class PatrolEvidence implements EvidenceSubject {

    private final PatrolRepository patrols;

    PatrolEvidence(PatrolRepository patrols) {
        this.patrols = patrols;
    }

    @Override
    public String aboutType() {
        return "patrol";
    }

    @Override
    public Optional<Place> find(UUID id) {
        return patrols.findByIdOptional(id)
                .map(
                        patrol ->
                                new Place(
                                        patrol.region(),
                                        patrol.unitId(),
                                        null,
                                        false,
                                        patrol.isTest()));
    }
}
