package org.nuandong.dispatch.journey;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.dispatch.evidence.EvidenceSubject;

/** 证据 about a way home: the companions' signatures, tickets, the hands that took over (R170). */
@ApplicationScoped
class JourneyEvidence implements EvidenceSubject {

    private final JourneyRepository journeys;

    JourneyEvidence(JourneyRepository journeys) {
        this.journeys = journeys;
    }

    @Override
    public String aboutType() {
        return Journey.TYPE;
    }

    /** A signature or a ticket shows no face: it is no picture of a minor. */
    @Override
    public Optional<Place> find(UUID id) {
        return journeys.findByIdOptional(id)
                .map(
                        journey ->
                                new Place(
                                        journey.region(),
                                        journey.unitId(),
                                        null,
                                        false,
                                        journey.isTest()));
    }
}
