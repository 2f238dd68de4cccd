package org.nuandong.dispatch.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.dispatch.evidence.EvidenceStored;
import org.nuandong.dispatch.evidence.EvidenceSubject;

/** 证据 about an incident (R170): where it belongs, and its line in the story. */
@ApplicationScoped
class IncidentEvidence implements EvidenceSubject {

    private final IncidentRepository incidents;
    private final IncidentLog log;

    IncidentEvidence(IncidentRepository incidents, IncidentLog log) {
        this.incidents = incidents;
        this.log = log;
    }

    @Override
    public String aboutType() {
        return "incident";
    }

    @Override
    public Optional<Place> find(UUID id) {
        return incidents
                .findByIdOptional(id)
                .map(
                        incident ->
                                new Place(
                                        incident.region(),
                                        incident.unitId(),
                                        incident.id(),
                                        false,
                                        incident.isTest()));
    }

    void stored(@Observes EvidenceStored evidence) {
        if (evidence.incidentId() != null) {
            log.story(
                    incidents.findById(evidence.incidentId()),
                    evidence.at(),
                    "evidence-stored",
                    StoryTeller.code("evidence-kind", evidence.kind()));
        }
    }
}
