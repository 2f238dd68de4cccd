package org.nuandong.dispatch.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuandong.dispatch.team.OwnPeople;

/** The teams that were sent to an incident, for the features that follow them. */
@ApplicationScoped
public class Dispatches {

    private final IncidentRepository incidents;
    private final OwnPeople people;

    Dispatches(IncidentRepository incidents, OwnPeople people) {
        this.incidents = incidents;
        this.people = people;
    }

    /** When the team that is awaited was sent; a team that was not sent cannot arrive. */
    public Instant sentAt(Incident incident, UUID teamId) {
        return awaited(incident, teamId).dispatchedAt();
    }

    /** The team is there; answers its name. */
    public String arrived(Incident incident, UUID teamId, Instant at) {
        Dispatch sent = awaited(incident, teamId);
        sent.arrive(at);
        return sent.teamName();
    }

    /**
     * What is told of a scene comes from the people of a team that was sent there, or is told 403.
     */
    public void requireOwnPeople(Incident incident) {
        Set<UUID> sent =
                incidents.dispatches(incident.id()).stream()
                        .map(Dispatch::teamId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        people.requireOneOf(sent);
    }

    private Dispatch awaited(Incident incident, UUID teamId) {
        incident.requireSent();
        Dispatch latest =
                incidents.dispatches(incident.id()).stream()
                        .filter(dispatch -> dispatch.isOf(teamId))
                        .reduce((earlier, later) -> later)
                        .orElseThrow(() -> IncidentProblem.OTHER_TEAM_SENT.at("teamId"));
        // After a reopening the latest one is new; an older one has arrived long ago.
        if (latest.arrivedAt() != null) {
            throw IncidentProblem.INCIDENT_IN_OTHER_STATE.because(
                    incident.state().code(), incident.incidentNo());
        }
        return latest;
    }
}
