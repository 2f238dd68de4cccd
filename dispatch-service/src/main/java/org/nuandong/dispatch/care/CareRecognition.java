package org.nuandong.dispatch.care;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.personal.ExchangeIndex;
import org.nuandong.commons.personal.ExchangeKeys;
import org.nuandong.commons.personal.IdentityNumber;
import org.nuandong.commons.personal.PersonalData;

/** The door to who somebody is for other services: indexes and marks, never the number. */
@ApplicationScoped
public class CareRecognition {

    private final CareCaseRepository cases;
    private final PersonalData personal;
    private final ExchangeKeys keys;

    CareRecognition(CareCaseRepository cases, PersonalData personal, ExchangeKeys keys) {
        this.cases = cases;
        this.personal = personal;
        this.keys = keys;
    }

    /** Under each exchange key that is valid; none while nobody knows the number. */
    public List<ExchangeIndex> indexesOf(UUID caseId) {
        return IdentityNumber.parse(
                        cases.findById(caseId).person().identityNumber(caseId, personal))
                .map(keys::of)
                .orElse(List.of());
    }

    /** What the case is marked with now. */
    public List<String> known(UUID caseId) {
        return cases.findById(caseId).known();
    }

    /** In the caller's transaction; nothing when the case was closed. */
    public boolean mark(UUID caseId, List<String> flags) {
        CareCase stay = cases.locked(caseId);
        boolean changes = stay != null && stay.isOpen() && !stay.known().equals(flags);
        if (changes) {
            stay.recognised(flags);
        }
        return changes;
    }

    /** The registry's person, or null for none; open and past stays alike. */
    public void link(UUID caseId, UUID personId) {
        CareCase stay = cases.locked(caseId);
        if (stay != null) {
            stay.linkTo(personId);
        }
    }

    /** Stays whose number is known, by id, so that a job can go through all of them. */
    public List<UUID> numberedAfter(UUID last, int most) {
        return cases.numberedAfter(last, most);
    }
}
