package org.nuandong.dispatch.care;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * The door to who was taken in: from an incident by subject id, and by the blind index of the
 * number, never by the number.
 */
@ApplicationScoped
public class CareSubjects {

    private final CareCaseRepository cases;

    CareSubjects(CareCaseRepository cases) {
        this.cases = cases;
    }

    /** The blind index of the guest's identity number; null while nobody knows it. */
    public byte[] identityIndex(UUID caseId) {
        return cases.findById(caseId).person().identityIndex();
    }

    public List<UUID> of(UUID incidentId) {
        return cases.list("incidentId", incidentId).stream()
                .map(CareCase::subjectId)
                .distinct()
                .toList();
    }
}
