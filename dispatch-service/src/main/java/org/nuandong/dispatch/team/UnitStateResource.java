package org.nuandong.dispatch.team;

import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;
import static org.nuandong.commons.security.Role.TEAM_MEMBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.dispatch.platform.StatedTime;

/** 队伍状态: a team says what it is doing; what follows what is fixed. */
@Path("/api/v1/teams/{id}/unit-states")
@Tag(name = "teams", description = "Rescue teams / 救助小组")
class UnitStateResource {

    private static final String STATE =
            """
            {"state": "under-way", "at": "2026-11-21T22:05:00+08:00"}""";

    private final TeamRepository teams;
    private final TeamStates states;
    private final OwnPeople people;
    private final TeamViews views;
    private final Clock clock;

    UnitStateResource(
            TeamRepository teams,
            TeamStates states,
            OwnPeople people,
            TeamViews views,
            Clock clock) {
        this.teams = teams;
        this.states = states;
        this.people = people;
        this.views = views;
        this.clock = clock;
    }

    @POST
    @Transactional
    @RolesAllowed({TEAM_MEMBER, HOTLINE_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "reportUnitState",
            summary = "What the team is doing now / 上报队伍状态",
            description =
                    "Called, on-scene and patrolling follow from a dispatch, an arrival and a"
                            + " patrol; they are not reported here. The same state again changes"
                            + " nothing.")
    @APIResponse(responseCode = "200", description = "The team as it is now / 小组")
    @APIResponse(responseCode = "403", description = "Not of this team / 非本组人员")
    @APIResponse(responseCode = "409", description = "Does not follow, or off duty / 状态不符")
    public RestResponse<TeamView> report(
            @PathParam("id") UUID id, @BodyExample(STATE) @NotNull @Valid NewState body) {
        UnitState next = UnitState.of(body.state());
        Team team = teams.lockVisible(id);
        people.require(id);
        if (next != team.unitState()) {
            require(team, next);
            Instant at = StatedTime.after(team.unitStateSince(), body.at(), clock.instant(), "at");
            states.become(team, next, at);
        }
        return views.answer(team);
    }

    private static void require(Team team, UnitState next) {
        team.requireOnDuty();
        if (!team.unitState().next().contains(next)) {
            String allowed =
                    team.unitState().next().stream()
                            .map(UnitState::code)
                            .collect(Collectors.joining(", "));
            throw TeamProblem.UNIT_STATE_NOT_NEXT.because(
                    team.name(), team.unitState().code(), allowed);
        }
        if (next.needsNoIncident()) {
            team.requireNoIncident();
        }
        if (next.needsAnIncident() && team.incidentId() == null) {
            throw TeamProblem.INCIDENT_NEEDED.because(team.name());
        }
    }

    /** What it does, and since when; now when nothing is said. */
    @Schema(name = "NewUnitState")
    record NewState(
            @NotBlank @Schema(description = "Code of the dictionary unit-state") String state,
            Instant at) {}
}
