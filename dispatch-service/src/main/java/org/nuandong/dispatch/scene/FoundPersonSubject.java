package org.nuandong.dispatch.scene;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.dispatch.evidence.EvidenceSubject;
import org.nuandong.dispatch.incident.IncidentRepository;

/** Evidence can be about a person found: it belongs where the incident is. */
@ApplicationScoped
class FoundPersonSubject implements EvidenceSubject {

    private final FoundPersonRepository persons;
    private final IncidentRepository incidents;

    FoundPersonSubject(FoundPersonRepository persons, IncidentRepository incidents) {
        this.persons = persons;
        this.incidents = incidents;
    }

    @Override
    public String aboutType() {
        return FoundPerson.TYPE;
    }

    @Override
    public Optional<Place> find(UUID subjectId) {
        return persons.findByIdOptional(subjectId)
                .flatMap(
                        person ->
                                incidents
                                        .findByIdOptional(person.incidentId())
                                        .map(
                                                incident ->
                                                        new Place(
                                                                incident.region(),
                                                                incident.unitId(),
                                                                incident.id(),
                                                                person.isMinor(),
                                                                incident.isTest())));
    }
}
