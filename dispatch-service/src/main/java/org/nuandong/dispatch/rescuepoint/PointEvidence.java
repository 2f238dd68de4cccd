package org.nuandong.dispatch.rescuepoint;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.dispatch.evidence.EvidenceSubject;

/** A photograph of a sign belongs where the sign stands. */
@ApplicationScoped
class PointEvidence implements EvidenceSubject {

    private final PointRepository points;

    PointEvidence(PointRepository points) {
        this.points = points;
    }

    @Override
    public String aboutType() {
        return RescuePoint.TYPE;
    }

    @Override
    public Optional<Place> find(UUID id) {
        return points.findByIdOptional(id)
                .map(point -> new Place(point.region(), point.unitId(), null, false, false));
    }
}
