package org.nuandong.dispatch.reception;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.dispatch.evidence.EvidenceSubject;

/** 证据 about somebody at the door: photograph and fingerprint (132号). */
@ApplicationScoped
class HelpRequestEvidence implements EvidenceSubject {

    private final HelpRequestRepository requests;

    HelpRequestEvidence(HelpRequestRepository requests) {
        this.requests = requests;
    }

    @Override
    public String aboutType() {
        return HelpRequest.TYPE;
    }

    @Override
    public Optional<Place> find(UUID id) {
        return requests.findByIdOptional(id)
                .map(
                        request ->
                                new Place(
                                        request.region(),
                                        request.unitId(),
                                        null,
                                        request.isMinor(),
                                        request.isTest()));
    }
}
