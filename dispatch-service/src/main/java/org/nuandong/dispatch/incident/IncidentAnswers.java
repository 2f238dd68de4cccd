package org.nuandong.dispatch.incident;

import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.dispatch.platform.Answers;

/** The answer of every step: the incident as it is now, with its version. */
@ApplicationScoped
public class IncidentAnswers {

    private final IncidentRepository incidents;

    IncidentAnswers(IncidentRepository incidents) {
        this.incidents = incidents;
    }

    public RestResponse<IncidentView> of(Incident incident) {
        // The version of this change is known only when it is written.
        incidents.flush();
        return Answers.ok(IncidentView.of(incident), incident.version());
    }
}
