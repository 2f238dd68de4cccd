package org.nuandong.dispatch.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.platform.GeoPoint;

/** 派车: the door through which incidents take and give back teams; nobody is sent twice at once. */
@ApplicationScoped
public class TeamBooking {

    private final TeamRepository teams;
    private final TeamHolds holds;
    private final VehicleRepository vehicles;
    private final NearestTeams nearest;
    private final TeamStates states;
    private final TeamEvents events;
    private final Event<TeamCalledAway> calledAway;
    private final Presets presets;
    private final Clock clock;

    TeamBooking(
            TeamRepository teams,
            TeamHolds holds,
            VehicleRepository vehicles,
            NearestTeams nearest,
            TeamStates states,
            TeamEvents events,
            Event<TeamCalledAway> calledAway,
            Presets presets,
            Clock clock) {
        this.teams = teams;
        this.holds = holds;
        this.vehicles = vehicles;
        this.nearest = nearest;
        this.states = states;
        this.events = events;
        this.calledAway = calledAway;
        this.presets = presets;
        this.clock = clock;
    }

    /** As {@link #book(UUID, HoldingIncident)} for an incident whose place is unknown. */
    @Transactional(Transactional.TxType.MANDATORY)
    public BookedTeam book(UUID teamId, UUID incidentId, String incidentNo) {
        return book(teamId, new HoldingIncident(incidentId, incidentNo, null, false));
    }

    /**
     * Books the team under its row lock; the same incident again changes nothing, a second one at
     * the same place is taken along, a patrol is left. 409 team-busy names the incident that holds
     * it, 409 team-off-duty when it is not on shift, 409 team-not-available when it carries people,
     * rests or is out of service, 404 when it is unknown or foreign.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public BookedTeam book(UUID teamId, HoldingIncident incident) {
        Team team = teams.lockVisible(teamId);
        if (holds.holding(teamId, incident.id()) == null) {
            Instant now = clock.instant();
            UUID patrol = take(team, incident, now);
            if (patrol != null) {
                team.onPatrol(null);
            }
            if (!team.unitState().endsWithTheIncident()) {
                states.become(team, UnitState.CALLED, now);
            }
            events.changed(team, now);
            if (patrol != null) {
                calledAway.fire(new TeamCalledAway(teamId, patrol, incident.id(), now));
            }
        }
        return booked(team);
    }

    /** The team found somebody itself: it stands on the scene, and its patrol goes on later. */
    @Transactional(Transactional.TxType.MANDATORY)
    public BookedTeam bookOnScene(UUID teamId, HoldingIncident incident, Instant at) {
        Team team = teams.lockVisible(teamId);
        if (holds.holding(teamId, incident.id()) == null) {
            take(team, incident, clock.instant());
            states.become(team, UnitState.ON_SCENE, at);
            events.changed(team, at);
        }
        return booked(team);
    }

    /** A person confirmed that the team is there; no effect when the incident does not hold it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void arrived(UUID teamId, UUID incidentId, Instant at) {
        Team team = teams.lock(teamId);
        if (team != null && holds.holding(teamId, incidentId) != null) {
            states.become(team, UnitState.ON_SCENE, at);
        }
    }

    /** Gives the team back, or recalls it; no effect when the incident does not hold it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void release(UUID teamId, UUID incidentId) {
        Team team = teams.lock(teamId);
        TeamHold ended = team == null ? null : holds.holding(teamId, incidentId);
        if (ended == null) {
            return;
        }
        Instant now = clock.instant();
        holds.delete(ended);
        holds.flush();
        team.holder(holds.of(teamId).stream().findFirst().orElse(null));
        if (team.incidentId() == null && team.unitState().endsWithTheIncident()) {
            states.become(team, team.afterwards(), now);
        }
        events.changed(team, now);
    }

    /** The incident's place was corrected: nearness and the same place are measured from there. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void placeCorrected(UUID incidentId, GeoPoint point) {
        holds.by(incidentId).forEach(hold -> hold.moveTo(point));
    }

    /** The team goes on patrol; 409 when it is off duty, busy or on another patrol. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void startPatrol(UUID teamId, UUID patrolId) {
        Team team = teams.lockVisible(teamId);
        if (patrolId.equals(team.patrolId())) {
            return;
        }
        team.requireNoIncident();
        if (team.patrolId() != null) {
            throw TeamProblem.TEAM_ON_PATROL.because(team.name());
        }
        team.requireSendable();
        Instant now = clock.instant();
        team.onPatrol(patrolId);
        states.become(team, UnitState.PATROLLING, now);
        events.changed(team, now);
    }

    /** Back from this patrol; no effect when the team has left it meanwhile. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void endPatrol(UUID teamId, UUID patrolId) {
        Team team = teams.lock(teamId);
        if (team == null || !patrolId.equals(team.patrolId())) {
            return;
        }
        Instant now = clock.instant();
        team.onPatrol(null);
        if (team.unitState() == UnitState.PATROLLING) {
            states.become(team, team.afterwards(), now);
        }
        events.changed(team, now);
    }

    /** The team without booking it: a back-entered mission is over and takes nobody. */
    @Transactional
    public BookedTeam team(UUID teamId) {
        return booked(teams.visible(teamId));
    }

    /** Of these vehicles the ones it may go out in; on paper what has since left service, too. */
    @Transactional
    public Set<UUID> mayGoOutIn(UUID teamId, List<UUID> named, boolean onPaper) {
        return vehicles.idsFor(teams.visible(teamId), named, onPaper);
    }

    /** Teams that may be sent, the best first; each says why it stands where it stands. */
    @Transactional
    public List<TeamProposal> nearest(TeamNeed need, int max) {
        return nearest.to(need, max);
    }

    /** The same where nothing is known of a case. */
    @Transactional
    public List<TeamProposal> nearest(GeoPoint point, RegionCode region, UUID unitId, int max) {
        return nearest.to(new TeamNeed(null, point, region, unitId), max);
    }

    /**
     * Where the teams on duty that answer for a place start from, whoever asks: the clock of an
     * incident counts from the nearest of them.
     */
    @Transactional
    public List<TeamBase> basesOnDuty(RegionCode region, UUID unitId) {
        return teams.basesOnDuty(region, unitId, nearest.rescueKinds(region));
    }

    /** Answers the patrol the team is on, if any. */
    private UUID take(Team team, HoldingIncident incident, Instant now) {
        List<TeamHold> held = leavingTests(team, incident, now);
        if (held.isEmpty()) {
            team.requireSendable();
        } else {
            requireSamePlace(team, held, incident.point(), now);
        }
        TeamHold hold = new TeamHold(team.id(), incident, now);
        holds.persist(hold);
        if (held.isEmpty()) {
            team.holder(hold);
        }
        return team.patrolId();
    }

    /**
     * Who is out for test calls only leaves them for a real one; nobody is told to wait for a
     * trial.
     */
    private List<TeamHold> leavingTests(Team team, HoldingIncident incident, Instant now) {
        List<TeamHold> held = holds.of(team.id());
        if (held.isEmpty() || incident.test() || !held.stream().allMatch(TeamHold::isTest)) {
            return held;
        }
        held.forEach(holds::delete);
        holds.flush();
        team.holder(null);
        states.become(team, team.afterwards(), now);
        return List.of();
    }

    private void requireSamePlace(Team team, List<TeamHold> held, GeoPoint point, Instant now) {
        int metres = presets.integer("dispatch.team.same-place-metres", team.region(), now);
        int most = presets.integer("dispatch.team.incidents-at-once", team.region(), now);
        boolean same = held.stream().allMatch(hold -> hold.isWithin(metres, point));
        if (!same || held.size() >= most || !team.unitState().endsWithTheIncident()) {
            throw TeamProblem.TEAM_BUSY.because(team.name(), team.incidentNo());
        }
    }

    private BookedTeam booked(Team team) {
        return new BookedTeam(team.id(), team.name(), team.unitId(), vehicles.idsOf(team.id()));
    }
}
