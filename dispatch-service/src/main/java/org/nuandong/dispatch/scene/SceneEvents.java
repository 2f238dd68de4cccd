package org.nuandong.dispatch.scene;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.dispatch.incident.Incident;
import org.nuandong.dispatch.incident.IncidentLog;

/** The events of the scene, on the incident they belong to; persons as subject ids. */
@ApplicationScoped
class SceneEvents {

    private final IncidentLog log;

    SceneEvents(IncidentLog log) {
        this.log = log;
    }

    void found(Incident incident, FoundPerson person, List<String> conditions) {
        log.event(
                incident,
                "person.found",
                person.foundAt(),
                new Found(
                        person.subjectId(),
                        person.sex(),
                        person.ageBand(),
                        conditions,
                        person.isKnown()));
    }

    void resolved(Incident incident, Map<String, Long> outcomes, int found, Instant at) {
        log.event(incident, "incident.resolved", at, new Resolved(outcomes, found));
    }

    void notFound(Incident incident, Instant lastSeenAt, Instant at) {
        log.event(incident, "incident.not-found", at, new NotFound(lastSeenAt));
    }

    record Found(
            UUID subjectId, String sex, String ageBand, List<String> conditions, boolean known) {}

    record Resolved(Map<String, Long> outcomes, int found) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NotFound(Instant lastSeenAt) {}
}
