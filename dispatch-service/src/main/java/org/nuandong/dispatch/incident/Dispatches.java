package org.nuandong.dispatch.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** The teams that were sent to an incident, for the features that follow them. */
@ApplicationScoped
public class Dispatches {

    private final IncidentRepository incidents;

    Dispatches(IncidentRepository incidents) {
        this.incidents = incidents;
    }

    /** The team is there; answers its name. */
    public String arrived(UUID incidentId, UUID teamId, Instant at) {
        Dispatch sent = latest(incidentId, teamId);
        sent.arrive(at);
        return sent.teamName();
    }

    private Dispatch latest(UUID incidentId, UUID teamId) {
        return incidents.dispatches(incidentId).stream()
                .filter(dispatch -> dispatch.teamId().equals(teamId))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> IncidentProblem.OTHER_TEAM_SENT.at("teamId"));
    }
}
