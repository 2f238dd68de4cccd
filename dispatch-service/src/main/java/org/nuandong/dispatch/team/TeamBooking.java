package org.nuandong.dispatch.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.platform.GeoPoint;

/** 派车: the door through which incidents take and give back teams; nobody is sent twice at once. */
@ApplicationScoped
public class TeamBooking {

    private final TeamRepository teams;
    private final VehicleRepository vehicles;
    private final NearestTeams nearest;
    private final TeamEvents events;
    private final Clock clock;

    TeamBooking(
            TeamRepository teams,
            VehicleRepository vehicles,
            NearestTeams nearest,
            TeamEvents events,
            Clock clock) {
        this.teams = teams;
        this.vehicles = vehicles;
        this.nearest = nearest;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Books the team under its row lock. 409 team-busy names the incident that holds it, 409
     * team-off-duty when it is not on shift, 404 when it is unknown or foreign.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public BookedTeam book(UUID teamId, UUID incidentId, String incidentNo) {
        Team team = teams.lockVisible(teamId);
        if (team.assign(incidentId, incidentNo)) {
            events.changed(team, clock.instant());
        }
        return booked(team);
    }

    /** Gives the team back; no effect when another incident holds it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void release(UUID teamId, UUID incidentId) {
        Team team = teams.lock(teamId);
        if (team != null && team.release(incidentId)) {
            events.changed(team, clock.instant());
        }
    }

    /** The team without booking it: a back-entered mission is over and takes nobody. */
    @Transactional
    public BookedTeam team(UUID teamId) {
        return booked(teams.visible(teamId));
    }

    /** Free teams on duty, the nearest by travel time first, those without a position last. */
    @Transactional
    public List<TeamProposal> nearest(GeoPoint point, RegionCode region, UUID unitId, int max) {
        return nearest.to(point, region, unitId, max);
    }

    private BookedTeam booked(Team team) {
        return new BookedTeam(team.id(), team.name(), team.unitId(), vehicles.idsOf(team.id()));
    }
}
