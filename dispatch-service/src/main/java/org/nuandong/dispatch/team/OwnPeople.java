package org.nuandong.dispatch.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;

/**
 * 本组人员: who may speak for a team (R240): its members, who is with it on the running shift, and for
 * a while who was, since telephones tell late. The duty room speaks for every team of its own.
 */
@ApplicationScoped
public class OwnPeople {

    private static final Set<String> DUTY_ROOM =
            Set.of(Role.DUTY_LEADER, Role.BUREAU_LEADER, Role.HOTLINE_CLERK);

    private final EntityManager database;
    private final TeamRepository teams;
    private final Presets presets;
    private final Caller caller;
    private final Clock clock;

    OwnPeople(
            EntityManager database,
            TeamRepository teams,
            Presets presets,
            Caller caller,
            Clock clock) {
        this.database = database;
        this.teams = teams;
        this.presets = presets;
        this.caller = caller;
        this.clock = clock;
    }

    /** 403 for a stranger to the team; a team whose people nobody has named is everybody's. */
    public void require(UUID teamId) {
        requireOneOf(List.of(teamId));
    }

    /** Where several teams work together, the people of each speak for what they find. */
    public void requireOneOf(Collection<UUID> teamIds) {
        if (!caller.hasRole(Role.TEAM_MEMBER)
                || caller.roles().stream().anyMatch(DUTY_ROOM::contains)
                || teamIds.isEmpty()
                || teamIds.stream().anyMatch(this::isOfCaller)) {
            return;
        }
        Team team = teams.visible(teamIds.iterator().next());
        throw TeamProblem.NOT_OF_THIS_TEAM.because(team.name());
    }

    private boolean isOfCaller(UUID teamId) {
        Team team = teams.findById(teamId);
        if (team == null) {
            // Not a team at all: what is asked is refused for that.
            return true;
        }
        Instant now = clock.instant();
        Duration late = presets.duration("dispatch.team.late-words", team.region(), now);
        return (Boolean)
                database.createNativeQuery(
                                """
                                select exists (select from team_member
                                        where team_id = :team and staff = :staff)
                                    or exists (select from team_crew
                                        where team_id = :team and staff = :staff)
                                    or exists (select from team_crew_left
                                        where team_id = :team and staff = :staff
                                            and left_at > :since)
                                    or not exists (select from team_member where team_id = :team)
                                        and not exists (select from team_crew where team_id = :team)
                                """)
                        .setParameter("team", teamId)
                        .setParameter("staff", caller.subject())
                        .setParameter("since", now.minus(late))
                        .getSingleResult();
    }
}
