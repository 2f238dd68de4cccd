package org.nuandong.dispatch.scene;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nuandong.dispatch.evidence.EvidenceSubject;
import org.nuandong.dispatch.incident.IncidentRepository;

/** 证据 about a person found (R170, R171); what shows a minor is marked so. */
@ApplicationScoped
class FoundPersonEvidence implements EvidenceSubject {

    private static final Set<String> MINORS = Set.of("0-6", "7-13", "14-15", "16-17");

    private final FoundPersonRepository persons;
    private final IncidentRepository incidents;

    FoundPersonEvidence(FoundPersonRepository persons, IncidentRepository incidents) {
        this.persons = persons;
        this.incidents = incidents;
    }

    @Override
    public String aboutType() {
        return "found-person";
    }

    @Override
    public Optional<Place> find(UUID subjectId) {
        return persons.getEntityManager()
                .createQuery(
                        "select p.incidentId, p.ageBand from FoundPerson p where p.subjectId = :id",
                        Object[].class)
                .setParameter("id", subjectId)
                .getResultStream()
                .findFirst()
                .flatMap(row -> place((UUID) row[0], (String) row[1]));
    }

    private Optional<Place> place(UUID incidentId, String ageBand) {
        return incidents
                .findByIdOptional(incidentId)
                .map(
                        incident ->
                                new Place(
                                        incident.region(),
                                        incident.unitId(),
                                        incident.id(),
                                        MINORS.contains(ageBand),
                                        incident.isTest()));
    }
}
