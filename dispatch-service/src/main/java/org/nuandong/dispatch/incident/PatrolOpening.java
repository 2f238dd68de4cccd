package org.nuandong.dispatch.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.dispatch.team.BookedTeam;
import org.nuandong.dispatch.team.TeamBooking;

/** 巡查发现: the door by which an incident found on the spot has its team there at once. */
@ApplicationScoped
public class PatrolOpening {

    private final IncidentRepository incidents;
    private final TeamBooking teams;
    private final IncidentEvents events;
    private final IncidentLog log;

    PatrolOpening(
            IncidentRepository incidents,
            TeamBooking teams,
            IncidentEvents events,
            IncidentLog log) {
        this.incidents = incidents;
        this.teams = teams;
        this.events = events;
        this.log = log;
    }

    /**
     * The team is on the scene since it found it. 409 team-busy when it is on another incident;
     * what is entered from paper holds no team.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void onScene(UUID incidentId, UUID teamId, Instant foundAt) {
        Incident incident = incidents.findById(incidentId);
        BookedTeam team =
                incident.isBackEntered()
                        ? teams.team(teamId)
                        : teams.bookOnScene(teamId, incident.holding(), foundAt);
        incident.foundByPatrol(teamId, foundAt);
        Dispatch sent = new Dispatch(incidentId, team, team.vehicleIds(), foundAt);
        sent.arrive(foundAt);
        incidents.persist(sent);
        events.dispatched(incident, sent, foundAt);
        ArrivalClock clock = incident.clock();
        log.event(
                incident,
                "incident.arrived",
                foundAt,
                new Arrived(
                        teamId,
                        foundAt,
                        true,
                        clock.receivedAt(),
                        clock.deadlineAt(),
                        new Legs(0, 0),
                        true));
        log.story(incident, foundAt, "found-by-patrol", team.name());
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Arrived(
            UUID teamId,
            Instant arrivedAt,
            boolean onTime,
            Instant receivedAt,
            Instant deadlineAt,
            Legs legs,
            boolean byPatrol) {}

    record Legs(long dispatchSeconds, long travelSeconds) {}
}
