package org.nuandong.dispatch.care;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.dispatch.evidence.EvidenceSubject;

/** 证据 about a stay: signatures, photographs, papers; a minor's stays with the role for minors. */
@ApplicationScoped
class CareEvidence implements EvidenceSubject {

    private final CareCaseRepository cases;
    private final GuestReading readings;

    CareEvidence(CareCaseRepository cases, GuestReading readings) {
        this.cases = cases;
        this.readings = readings;
    }

    /** The evidence has its own line of custody; here only whether it may be seen. */
    @Override
    public void checkReading(UUID id) {
        readings.requireMayRead(id);
    }

    @Override
    public String aboutType() {
        return CareCase.TYPE;
    }

    @Override
    public Optional<Place> find(UUID id) {
        return cases.findByIdOptional(id)
                .map(
                        stay ->
                                new Place(
                                        stay.region(),
                                        stay.unitId(),
                                        null,
                                        stay.classification().isMinor(),
                                        stay.isTest()));
    }
}
