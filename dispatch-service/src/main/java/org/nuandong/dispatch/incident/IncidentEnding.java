package org.nuandong.dispatch.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.List;
import org.nuandong.dispatch.team.TeamBooking;

/** The door of every ending: frees the teams that were out and tells {@link IncidentEnded}. */
@ApplicationScoped
public class IncidentEnding {

    private final IncidentRepository incidents;
    private final TeamBooking teams;
    private final Event<IncidentEnded> ended;

    IncidentEnding(IncidentRepository incidents, TeamBooking teams, Event<IncidentEnded> ended) {
        this.incidents = incidents;
        this.teams = teams;
        this.ended = ended;
    }

    /** {@code how} is one of the words of {@link IncidentEnded}; in the caller's transaction. */
    public void ended(Incident incident, String how, Instant at) {
        // In the order of their ids, so that two endings never wait for each other.
        List<Dispatch> out =
                incidents.dispatches(incident.id()).stream().filter(Dispatch::holdsATeam).toList();
        out.stream()
                .map(Dispatch::teamId)
                .distinct()
                .sorted()
                .forEach(team -> teams.release(team, incident.id()));
        out.forEach(sent -> sent.end(at));
        ended.fire(IncidentEnded.of(incident, how, at));
    }
}
