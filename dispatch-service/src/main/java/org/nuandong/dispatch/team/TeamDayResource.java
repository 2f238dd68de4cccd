package org.nuandong.dispatch.team;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;
import static org.nuandong.commons.security.Role.STATION_CLERK;
import static org.nuandong.commons.security.Role.TEAM_MEMBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.dispatch.platform.Answers;

/** 当日安排: the office assigns driver, vehicle, reporter and protective gear (R126, R154). */
@Path("/api/v1/teams/{id}/day-assignments")
@Tag(name = "teams", description = "Rescue teams / 救助小组")
class TeamDayResource {

    private static final String DAY =
            """
            {"day": "2026-11-22", "driver": "staff-0002", "reporter": "staff-0003",
             "vehicleId": "0192f0a0-0000-7000-8000-000000000005",
             "gear": [{"item": "ppe", "quantity": 2}]}""";

    private final TeamRepository teams;
    private final TeamDays days;
    private final DayAssignment assignment;
    private final Presets presets;
    private final Paging paging;
    private final Clock clock;

    TeamDayResource(
            TeamRepository teams,
            TeamDays days,
            DayAssignment assignment,
            Presets presets,
            Paging paging,
            Clock clock) {
        this.teams = teams;
        this.days = days;
        this.assignment = assignment;
        this.presets = presets;
        this.paging = paging;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER, STATION_CLERK})
    @Operation(
            operationId = "assignTeamDay",
            summary = "Driver, vehicle, reporter and gear of a day; the last word counts / 当日安排")
    @APIResponse(responseCode = "201", description = "Assigned; lacks names what is missing / 已安排")
    @APIResponse(responseCode = "409", description = "The vehicle goes with another team / 车辆已另派")
    public RestResponse<DayView> assign(
            @PathParam("id") UUID id, @BodyExample(DAY) @NotNull @Valid NewDay body) {
        Team team = teams.lockVisible(id);
        TeamDay day = assignment.assign(team, body);
        days.flush();
        return Answers.created(
                "/api/v1/teams/" + id + "/day-assignments", view(team, day), day.version());
    }

    @GET
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER, TEAM_MEMBER, STATION_CLERK, BUREAU_LEADER})
    @Operation(operationId = "listTeamDays", summary = "A team's assignments / 小组历日安排")
    @APIResponse(responseCode = "200", description = "One page, the latest day first / 分页结果")
    public Page<DayView> list(
            @PathParam("id") UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paging.MAX_LIMIT) int limit) {
        Team team = teams.visible(id);
        List<String> position = paging.position(cursor);
        LocalDate before = position == null ? null : LocalDate.parse(position.get(0));
        return paging.page(
                days.page(id, before, limit),
                limit,
                day -> List.of(day.day().toString()),
                day -> view(team, day));
    }

    private DayView view(Team team, TeamDay day) {
        Instant now = clock.instant();
        KitStandard gear =
                KitStandard.parse(presets.text("dispatch.team.gear", team.region(), now));
        return new DayView(
                day.teamId(),
                day.day(),
                day.driver(),
                day.vehicleId(),
                day.reporter(),
                day.gear().stream().map(KitView::of).toList(),
                day.lacks(gear));
    }

    /** What the office decides for one day; what is left out is not assigned. */
    @Schema(name = "NewTeamDay")
    record NewDay(
            @NotNull LocalDate day,
            @Schema(description = "Subject of a member of the team") @Size(max = 120) String driver,
            UUID vehicleId,
            @Schema(description = "The member who photographs and reports") @Size(max = 120)
                    String reporter,
            @Size(max = 20) List<TeamRequests.@Valid @NotNull Kit> gear) {}

    /** One day of one team; {@code lacks} holds driver, vehicle, reporter, protective-gear. */
    @Schema(name = "TeamDayView")
    record DayView(
            UUID teamId,
            LocalDate day,
            String driver,
            UUID vehicleId,
            String reporter,
            List<KitView> gear,
            List<String> lacks) {}
}
