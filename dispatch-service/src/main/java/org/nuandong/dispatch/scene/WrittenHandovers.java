package org.nuandong.dispatch.scene;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.nuandong.commons.preset.Presets;
import org.nuandong.dispatch.handover.Handovers;
import org.nuandong.dispatch.incident.Incident;
import org.nuandong.dispatch.incident.IncidentClosing;
import org.nuandong.dispatch.incident.IncidentRepository;
import org.nuandong.dispatch.platform.ListedText;

/**
 * 书面交接 (R143, R160): whoever was given into other hands has a hand-over that these hands signed,
 * before the incident is closed. What is entered from paper has its form on paper.
 */
@ApplicationScoped
class WrittenHandovers {

    private final IncidentRepository incidents;
    private final FoundPersonRepository persons;
    private final Handovers handovers;
    private final Presets presets;

    WrittenHandovers(
            IncidentRepository incidents,
            FoundPersonRepository persons,
            Handovers handovers,
            Presets presets) {
        this.incidents = incidents;
        this.persons = persons;
        this.handovers = handovers;
        this.presets = presets;
    }

    void required(@Observes IncidentClosing closing) {
        Incident incident = incidents.findById(closing.incidentId());
        if (incident.isBackEntered()) {
            return;
        }
        long missing =
                persons.foundAt(incident.id()).stream()
                        .filter(person -> needsOne(incident, person))
                        .filter(person -> !handovers.isAccepted(person.subjectId()))
                        .count();
        if (missing > 0) {
            throw SceneProblem.HANDOVER_MISSING.because(missing);
        }
    }

    private boolean needsOne(Incident incident, FoundPerson person) {
        if (person.outcome() == null) {
            return false;
        }
        String outcomes =
                presets.text("scene.handover.outcomes", incident.region(), person.outcomeAt());
        return ListedText.codes(outcomes).contains(person.outcome());
    }
}
