package org.nuandong.beneficiary.duplicate;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Of the people of some pairs: where they are and by which name others know them. */
record DuplicatePeople(Map<UUID, Known> known) {

    /** A person's region and subject. */
    record Known(String region, UUID subjectId) {}

    String regionOf(UUID person) {
        return known.get(person).region();
    }

    UUID subjectOf(UUID person) {
        return person == null ? null : known.get(person).subjectId();
    }

    List<UUID> subjects(DuplicatePair pair) {
        return List.of(subjectOf(pair.firstId()), subjectOf(pair.secondId()));
    }
}
