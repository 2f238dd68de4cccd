package org.nuandong.dispatch.team;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;
import static org.nuandong.commons.security.Role.OPERATOR;
import static org.nuandong.commons.security.Role.STATION_CLERK;
import static org.nuandong.commons.security.Role.TEAM_MEMBER;
import static org.nuandong.commons.security.Role.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.platform.GeoPoint;
import org.nuandong.dispatch.platform.RegionFilter;

/** 救助小组: register teams, their members and where they are. */
@Path("/api/v1/teams")
@Tag(name = "teams", description = "Rescue teams / 救助小组")
class TeamResource {

    private final TeamRepository teams;
    private final OfficerRepository officers;
    private final TeamViews views;
    private final TeamEvents events;
    private final Dictionaries dictionaries;
    private final Paging paging;
    private final Caller caller;
    private final Clock clock;

    TeamResource(
            TeamRepository teams,
            OfficerRepository officers,
            TeamViews views,
            TeamEvents events,
            Dictionaries dictionaries,
            Paging paging,
            Caller caller,
            Clock clock) {
        this.teams = teams;
        this.officers = officers;
        this.views = views;
        this.events = events;
        this.dictionaries = dictionaries;
        this.paging = paging;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER})
    @Operation(operationId = "createTeam", summary = "Register a team / 登记救助小组")
    @APIResponse(responseCode = "201", description = "Registered, off duty / 已登记")
    public RestResponse<TeamView> create(
            @BodyExample(TeamExamples.TEAM) @NotNull @Valid TeamRequests.NewTeam body) {
        dictionaries.require("team-kind", body.kind(), "kind");
        caller.requireRegion(body.regionCode());
        if (body.unitId() != null) {
            caller.requireUnit(body.unitId());
        }
        Instant now = clock.instant();
        Team team =
                new Team(body.name().strip(), body.kind(), body.regionCode(), body.unitId(), now);
        GeoPoint.requireInChina(body.base(), "base");
        team.setBase(body.base());
        teams.persist(team);
        events.changed(team, now);
        teams.flush();
        return Answers.created("/api/v1/teams/" + team.id(), views.of(team), team.version());
    }

    @GET
    @Transactional
    @RolesAllowed({
        HOTLINE_CLERK,
        DUTY_LEADER,
        TEAM_MEMBER,
        STATION_CLERK,
        BUREAU_LEADER,
        OPERATOR,
        VIEWER
    })
    @Operation(operationId = "listTeams", summary = "Teams in scope / 小组列表")
    @APIResponse(responseCode = "200", description = "One page, oldest first / 分页结果")
    public Page<TeamView> list(
            @Parameter(description = "free, assigned, unavailable or off-duty", example = "free")
                    @QueryParam("state")
                    String state,
            @Parameter(description = "Code of unit-state") @QueryParam("unitState")
                    String unitState,
            @Parameter(description = "Functional group: code of team-kind") @QueryParam("kind")
                    String kind,
            @QueryParam("unitId") UUID unitId,
            @QueryParam("region") String region,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paging.MAX_LIMIT) int limit) {
        dictionaries.require("unit-state", unitState, "unitState");
        dictionaries.require("team-kind", kind, "kind");
        List<String> position = paging.position(cursor);
        UUID after = position == null ? null : UUID.fromString(position.get(0));
        List<Team> rows =
                teams.page(
                        new TeamRepository.Filter(
                                state, unitState, kind, unitId, RegionFilter.of(region)),
                        after,
                        limit);
        return paging.page(rows, limit, team -> List.of(team.id().toString()), views.of(rows));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({
        HOTLINE_CLERK,
        DUTY_LEADER,
        TEAM_MEMBER,
        STATION_CLERK,
        BUREAU_LEADER,
        OPERATOR,
        VIEWER
    })
    @Operation(operationId = "getTeam", summary = "One team / 小组详情")
    @APIResponse(responseCode = "200", description = "The team with its ETag / 小组")
    public RestResponse<TeamView> get(@PathParam("id") UUID id) {
        return views.answer(teams.visible(id));
    }

    @POST
    @Path("/{id}/members")
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER})
    @Operation(operationId = "addTeamMember", summary = "Somebody joins the team / 增加组员")
    @APIResponse(responseCode = "200", description = "The team as it is now / 小组")
    @APIResponse(responseCode = "409", description = "Already a member / 已在组内")
    public RestResponse<TeamView> join(
            @PathParam("id") UUID id,
            @BodyExample(TeamExamples.MEMBER) @NotNull @Valid TeamRequests.NewMember body) {
        dictionaries.require("team-role", body.role(), "role");
        dictionaries.require("crew-kind", body.kind(), "kind");
        dictionaries.require("agency", body.agency(), "agency");
        Team team = teams.lockVisible(id);
        Instant now = clock.instant();
        String name = body.name().strip();
        String kind = body.kind() == null ? "staff" : body.kind();
        team.join(new TeamMember(body.staff(), name, body.role(), kind, body.agency(), now));
        officers.enter(body.staff(), name, team.region(), team.unitId(), now);
        return changed(team, now);
    }

    @DELETE
    @Path("/{id}/members/{staff}")
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER})
    @Operation(operationId = "removeTeamMember", summary = "Somebody leaves the team / 移出组员")
    @APIResponse(responseCode = "200", description = "The team as it is now / 小组")
    public RestResponse<TeamView> leave(
            @PathParam("id") UUID id,
            @PathParam("staff") String staff,
            @HeaderParam("If-Match") String ifMatch) {
        Team team = teams.lockVisible(id);
        Versions.require(ifMatch, team.version());
        team.leave(staff);
        return changed(team, clock.instant());
    }

    @PUT
    @Path("/{id}/base")
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER})
    @Operation(operationId = "setTeamBase", summary = "Where the team starts from / 小组驻点")
    @APIResponse(responseCode = "200", description = "The team as it is now / 小组")
    public RestResponse<TeamView> base(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @BodyExample(TeamExamples.BASE) @NotNull @Valid TeamRequests.NewBase body) {
        GeoPoint.requireInChina(body.base(), "base");
        Team team = teams.lockVisible(id);
        Versions.require(ifMatch, team.version());
        team.setBase(body.base());
        return changed(team, clock.instant());
    }

    private RestResponse<TeamView> changed(Team team, Instant at) {
        events.changed(team, at);
        return views.answer(team);
    }
}
