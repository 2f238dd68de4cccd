package org.nuandong.dispatch.care;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The door to who was taken in from an incident: the same person has the same id in every stay. */
@ApplicationScoped
public class CareSubjects {

    private final CareCaseRepository cases;

    CareSubjects(CareCaseRepository cases) {
        this.cases = cases;
    }

    public List<UUID> of(UUID incidentId) {
        return cases.list("incidentId", incidentId).stream()
                .map(CareCase::subjectId)
                .distinct()
                .toList();
    }
}
