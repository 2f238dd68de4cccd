package org.nuandong.dispatch.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** 值班: the door through which the roster puts a team on duty and takes it off. */
@ApplicationScoped
public class TeamDuty {

    private final TeamRepository teams;
    private final TeamStates states;
    private final TeamEvents events;

    TeamDuty(TeamRepository teams, TeamStates states, TeamEvents events) {
        this.teams = teams;
        this.states = states;
        this.events = events;
    }

    /** Whose shift it is: where the team belongs and what it is called; 404 when foreign. */
    @Transactional(Transactional.TxType.MANDATORY)
    public DutyTeam find(UUID teamId) {
        Team team = teams.visible(teamId);
        return new DutyTeam(team.id(), team.name(), team.region(), team.unitId());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void start(UUID teamId, Instant at) {
        set(teamId, true, at);
    }

    /** A team on an incident stays assigned until it is released, and is off duty then. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void end(UUID teamId, Instant at) {
        set(teamId, false, at);
    }

    private void set(UUID teamId, boolean onDuty, Instant at) {
        Team team = teams.lockVisible(teamId);
        team.setDuty(onDuty);
        if (team.incidentId() == null) {
            states.become(team, onDuty ? UnitState.FREE : UnitState.OUT_OF_SERVICE, at);
        }
        events.changed(team, at);
    }

    /** A team as the roster sees it. */
    public record DutyTeam(UUID id, String name, RegionCode region, UUID unitId) {}
}
