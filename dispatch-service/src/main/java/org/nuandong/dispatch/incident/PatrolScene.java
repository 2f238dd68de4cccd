package org.nuandong.dispatch.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.dispatch.team.BookedTeam;
import org.nuandong.dispatch.team.TeamBooking;

/**
 * 巡查发现 (R120–R124): an incident that begins with a patrol on the spot. Nobody is awaited, so no
 * clock is judged and no arrival counted; the patrol counts its own people and vehicles.
 */
@ApplicationScoped
public class PatrolScene {

    private final IncidentRepository incidents;
    private final TeamBooking teams;
    private final IncidentLog log;
    private final LadderStart ladder;

    PatrolScene(
            IncidentRepository incidents, TeamBooking teams, IncidentLog log, LadderStart ladder) {
        this.incidents = incidents;
        this.teams = teams;
        this.log = log;
        this.ladder = ladder;
    }

    /** The open incident of a patrol's find: its team is on the scene since {@code foundAt}. */
    public void begin(UUID incidentId, UUID teamId, Instant foundAt) {
        Incident incident = incidents.locked(incidentId);
        BookedTeam team =
                incident.isBackEntered()
                        ? teams.team(teamId)
                        : teams.bookOnScene(teamId, incident.holding(), foundAt);
        incident.foundByPatrol(teamId, foundAt);
        Dispatch sent = new Dispatch(incidentId, team, team.vehicleIds(), foundAt);
        sent.arrive(foundAt);
        incidents.persist(sent);
        ladder.met(incident);
        log.event(incident, "incident.found-by-patrol", foundAt, new Found(teamId, List.of()));
        log.story(incident, foundAt, "found-by-patrol", team.name());
    }

    record Found(UUID teamId, List<Crew> crew) {}
}
