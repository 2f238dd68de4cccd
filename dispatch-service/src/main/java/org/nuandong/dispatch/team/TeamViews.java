package org.nuandong.dispatch.team;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;
import org.nuandong.dispatch.platform.Answers;

/** Puts together what is shown of teams; where they are is for those who send or lead them. */
@ApplicationScoped
class TeamViews {

    private static final List<String> SEE_POSITIONS =
            List.of(Role.HOTLINE_CLERK, Role.DUTY_LEADER, Role.TEAM_MEMBER, Role.BUREAU_LEADER);

    private final TeamRepository teams;
    private final TeamHolds holds;
    private final VehicleRepository vehicles;
    private final TeamPositions positions;
    private final Caller caller;

    TeamViews(
            TeamRepository teams,
            TeamHolds holds,
            VehicleRepository vehicles,
            TeamPositions positions,
            Caller caller) {
        this.teams = teams;
        this.holds = holds;
        this.vehicles = vehicles;
        this.positions = positions;
        this.caller = caller;
    }

    /** With the version that this change gave it. */
    RestResponse<TeamView> answer(Team team) {
        teams.flush();
        return Answers.ok(of(team), team.version());
    }

    TeamView of(Team team) {
        return of(List.of(team)).apply(team);
    }

    /** One look for all of them. */
    Function<Team, TeamView> of(List<Team> shown) {
        List<UUID> ids = shown.stream().map(Team::id).toList();
        Map<UUID, List<UUID>> cars = vehicles.idsByTeam(ids);
        Map<UUID, List<TeamHold>> held =
                holds.of(ids).stream().collect(Collectors.groupingBy(TeamHold::teamId));
        Map<UUID, TeamPosition> where = maySeePositions() ? positions.of(ids) : Map.of();
        return team ->
                TeamView.of(
                        team,
                        cars.getOrDefault(team.id(), List.of()),
                        held.getOrDefault(team.id(), List.of()),
                        where.get(team.id()));
    }

    private boolean maySeePositions() {
        return SEE_POSITIONS.stream().anyMatch(caller::hasRole);
    }
}
