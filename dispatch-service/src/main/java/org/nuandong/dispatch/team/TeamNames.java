package org.nuandong.dispatch.team;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.nuandong.dispatch.platform.TableCells;
import org.nuandong.dispatch.team.TeamDuty.DutyPerson;
import org.nuandong.dispatch.team.TeamDuty.DutyTeam;
import org.nuandong.intake.run.ImportRun;

/** 名称: teams and people as a table calls them, within what its import may touch. */
@ApplicationScoped
public class TeamNames {

    private final TeamRepository teams;
    private final OfficerRepository officers;
    private final TeamDuty duty;

    TeamNames(TeamRepository teams, OfficerRepository officers, TeamDuty duty) {
        this.teams = teams;
        this.officers = officers;
        this.duty = duty;
    }

    /** All that have this name, or this system id. */
    public List<DutyTeam> teams(String written, ImportRun run) {
        Stream<Team> found =
                TableCells.isId(written)
                        ? teams.findByIdOptional(UUID.fromString(written)).stream()
                        : teams.list("name = ?1 order by id", written).stream();
        return found.filter(team -> run.takes(team.region()) && run.takesUnit(team.unitId()))
                .map(team -> duty.find(team.id()))
                .toList();
    }

    /**
     * A member of the team, or an officer of its region, by account or by a name only they have.
     */
    public Optional<DutyPerson> person(String written, DutyTeam team) {
        return one(team.members().stream()
                        .filter(
                                member ->
                                        written.equals(member.staff())
                                                || written.equals(member.name()))
                        .toList())
                .or(() -> one(officers(written, team)));
    }

    private List<DutyPerson> officers(String written, DutyTeam team) {
        List<Officer> found = officers.list("subject", written);
        if (found.isEmpty()) {
            found = officers.list("displayName = ?1 order by id", written);
        }
        return found.stream()
                .filter(
                        one ->
                                one.region().covers(team.region())
                                        || team.region().covers(one.region()))
                .map(one -> new DutyPerson(one.subject(), one.displayName(), "staff", null))
                .toList();
    }

    private static Optional<DutyPerson> one(List<DutyPerson> found) {
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
