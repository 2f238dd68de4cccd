package org.nuandong.dispatch.roster;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;
import static org.nuandong.commons.security.Role.STATION_CLERK;
import static org.nuandong.commons.security.Role.TEAM_MEMBER;
import static org.nuandong.commons.security.Role.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.RegionFilter;
import org.nuandong.dispatch.platform.StatedTime;
import org.nuandong.dispatch.team.OwnPeople;
import org.nuandong.dispatch.team.TeamDuty;

/** 值班表: plan shifts, start and end them, see who is on duty. */
@Path("/api/v1/shifts")
@Tag(name = "shifts", description = "Duty / 值班")
class ShiftResource {

    private static final String SHIFT =
            """
            {"teamId": "0192f0a0-0000-7000-8000-000000000002", "leader": "staff-0009",
             "leaderName": "李某乙", "startsAt": "2026-11-21T20:00:00+08:00",
             "endsAt": "2026-11-22T20:00:00+08:00",
             "crew": [{"staff": "staff-0001", "name": "张某甲"}]}""";
    private static final String TURN = "{\"at\": \"2026-11-21T20:00:00+08:00\"}";

    private final ShiftRepository shifts;
    private final TeamDuty teams;
    private final ShiftPlanning planning;
    private final Staffing staffing;
    private final OwnPeople own;
    private final People people;
    private final ShiftAnswers answers;
    private final ShiftEvents events;
    private final Paging paging;
    private final Caller caller;
    private final Clock clock;

    ShiftResource(
            ShiftRepository shifts,
            TeamDuty teams,
            ShiftPlanning planning,
            Staffing staffing,
            OwnPeople own,
            People people,
            ShiftAnswers answers,
            ShiftEvents events,
            Paging paging,
            Caller caller,
            Clock clock) {
        this.shifts = shifts;
        this.teams = teams;
        this.planning = planning;
        this.staffing = staffing;
        this.own = own;
        this.people = people;
        this.answers = answers;
        this.events = events;
        this.paging = paging;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER})
    @Operation(operationId = "planShift", summary = "Plan a shift / 排班")
    @APIResponse(responseCode = "201", description = "Planned / 已排班")
    @APIResponse(responseCode = "404", description = "Team unknown or foreign / 小组不存在")
    public RestResponse<ShiftView> plan(
            @BodyExample(SHIFT) @NotNull @Valid ShiftRequests.NewShift body) {
        TeamDuty.DutyTeam team = teams.find(body.teamId());
        Shift shift =
                planning.plan(
                        team,
                        new TeamDuty.DutyPerson(
                                body.leader(),
                                body.leaderName() == null
                                        ? body.leader()
                                        : body.leaderName().strip(),
                                null,
                                null),
                        body.startsAt(),
                        body.endsAt(),
                        body.crew() == null ? team.members() : people.read(body.crew()));
        return answers.created(shift);
    }

    @POST
    @Path("/{id}/starts")
    @Transactional
    @RolesAllowed({DUTY_LEADER, TEAM_MEMBER})
    @Operation(operationId = "startShift", summary = "The team goes on duty / 上岗")
    @APIResponse(responseCode = "200", description = "Running / 值班中")
    @APIResponse(responseCode = "409", description = "Not planned, or team on duty / 状态不符")
    public RestResponse<ShiftView> start(
            @PathParam("id") UUID id, @BodyExample(TURN) @NotNull @Valid ShiftRequests.Turn body) {
        Shift shift = lockedForItsPeople(id);
        Instant at = StatedTime.of(body.at(), clock.instant(), "at");
        // The team's row lock, taken by going on duty, keeps two shifts from starting at once.
        teams.start(shift.teamId(), staffing.begin(shift, at), at);
        if (shifts.isRunningBeside(shift)) {
            throw RosterProblem.TEAM_ALREADY_ON_DUTY.because();
        }
        shift.start(at);
        events.started(shift, at);
        return answers.of(shift);
    }

    @POST
    @Path("/{id}/ends")
    @Transactional
    @RolesAllowed({DUTY_LEADER, TEAM_MEMBER})
    @Operation(operationId = "endShift", summary = "The team goes off duty / 下岗")
    @APIResponse(responseCode = "200", description = "Ended / 已结束")
    @APIResponse(responseCode = "409", description = "Not running / 状态不符")
    public RestResponse<ShiftView> end(
            @PathParam("id") UUID id, @BodyExample(TURN) @NotNull @Valid ShiftRequests.Turn body) {
        Shift shift = lockedForItsPeople(id);
        Instant at = StatedTime.after(shift.startedAt(), body.at(), clock.instant(), "at");
        shift.end(at);
        teams.end(shift.teamId(), at);
        events.ended(shift, at);
        staffing.wentOff(shift, at);
        return answers.of(shift);
    }

    /** Whoever is on it puts it on duty; the people of another team do not. */
    private Shift lockedForItsPeople(UUID id) {
        Shift shift = shifts.lockVisible(id);
        if (!staffing.isOn(shift, caller.subject())) {
            own.require(shift.teamId());
        }
        return shift;
    }

    @GET
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER, TEAM_MEMBER, STATION_CLERK, BUREAU_LEADER, VIEWER})
    @Operation(
            operationId = "listShifts",
            summary = "Shifts in scope; state=running is who is on duty now / 值班表")
    @APIResponse(responseCode = "200", description = "One page, newest first / 分页结果")
    public Page<ShiftView> list(
            @Parameter(description = "planned, running, ended or cancelled", example = "running")
                    @QueryParam("state")
                    String state,
            @QueryParam("teamId") UUID teamId,
            @QueryParam("unitId") UUID unitId,
            @QueryParam("region") String region,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paging.MAX_LIMIT) int limit) {
        List<String> position = paging.position(cursor);
        UUID before = position == null ? null : UUID.fromString(position.get(0));
        List<Shift> rows =
                shifts.page(
                        new ShiftRepository.Filter(teamId, unitId, state, RegionFilter.of(region)),
                        before,
                        limit);
        return paging.page(
                rows, limit, shift -> List.of(shift.id().toString()), answers.views(rows));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER, TEAM_MEMBER, STATION_CLERK, BUREAU_LEADER, VIEWER})
    @Operation(operationId = "getShift", summary = "One shift / 班次详情")
    @APIResponse(responseCode = "200", description = "The shift with its ETag / 班次")
    public RestResponse<ShiftView> get(@PathParam("id") UUID id) {
        return answers.of(shifts.visible(id));
    }
}
