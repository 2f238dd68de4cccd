package org.nuandong.dispatch.obligation;

import static org.nuandong.commons.security.Role.AUDITOR;
import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;
import static org.nuandong.commons.security.Role.LEAD_GROUP;
import static org.nuandong.commons.security.Role.REPORTING_OFFICER;
import static org.nuandong.commons.security.Role.STATION_CLERK;
import static org.nuandong.commons.security.Role.TEAM_MEMBER;
import static org.nuandong.commons.security.Role.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.dispatch.patrol.PatrolWalks;
import org.nuandong.dispatch.patrolarea.PatrolPlaces;

/** 巡查任务与履行证明: what is owed today, and the proof of a week. */
@Path("/api/v1")
@Tag(name = "patrol-obligations", description = "What is owed in patrols / 巡查任务")
class ObligationResource {

    private final ObligationRepository obligations;
    private final Reckoning reckoning;
    private final PatrolWalks walks;
    private final PatrolPlaces places;
    private final Paging paging;
    private final Clock clock;

    ObligationResource(
            ObligationRepository obligations,
            Reckoning reckoning,
            PatrolWalks walks,
            PatrolPlaces places,
            Paging paging,
            Clock clock) {
        this.obligations = obligations;
        this.reckoning = reckoning;
        this.walks = walks;
        this.places = places;
        this.paging = paging;
        this.clock = clock;
    }

    @GET
    @Path("/patrol-obligations")
    @Transactional
    @RolesAllowed({
        HOTLINE_CLERK,
        DUTY_LEADER,
        TEAM_MEMBER,
        STATION_CLERK,
        BUREAU_LEADER,
        LEAD_GROUP,
        REPORTING_OFFICER,
        VIEWER
    })
    @Operation(
            operationId = "listPatrolObligations",
            summary = "What is owed on a day, done, still due until when / 今日巡查任务",
            description =
                    "Whatever overlaps the day in Asia/Shanghai: its day, hours, nights and week,"
                            + " per station and per area with its own rule; the first due first.")
    @APIResponse(responseCode = "200", description = "One page / 分页结果")
    @APIResponse(responseCode = "400", description = "No day / 日期有误")
    public Page<ObligationView> list(
            @Parameter(description = "Station") @QueryParam("unit") UUID unit,
            @Parameter(description = "Today when missing", example = "2026-11-21")
                    @QueryParam("day")
                    String day,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        int most = paging.limit(limit);
        List<String> position = paging.position(cursor);
        return paging.page(
                obligations.page(
                        unit,
                        Period.day(dayOf(day)),
                        position == null ? null : Instant.parse(position.get(0)),
                        position == null ? null : UUID.fromString(position.get(1)),
                        most),
                most,
                row -> List.of(row.dueAt().toString(), row.id().toString()),
                this::view);
    }

    @GET
    @Path("/patrol-compliance")
    @Transactional
    @RolesAllowed({
        DUTY_LEADER,
        STATION_CLERK,
        BUREAU_LEADER,
        LEAD_GROUP,
        REPORTING_OFFICER,
        AUDITOR,
        VIEWER
    })
    @Operation(
            operationId = "getPatrolCompliance",
            summary = "Proof of a week: which patrols met what, per unit and area / 履行证明",
            description = "ISO weeks of Asia/Shanghai; a week belongs to the year of its Thursday.")
    @APIResponse(responseCode = "200", description = "One page / 分页结果")
    @APIResponse(responseCode = "400", description = "No such week / 周次有误")
    public Page<ObligationView> compliance(
            @Parameter(description = "Station") @QueryParam("unit") UUID unit,
            @Parameter(description = "ISO week", example = "2026-W53") @QueryParam("week")
                    String week,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        int most = paging.limit(limit);
        List<String> position = paging.position(cursor);
        return paging.page(
                obligations.page(
                        unit,
                        Period.week(Period.mondayOf(week, "week")),
                        position == null ? null : Instant.parse(position.get(0)),
                        position == null ? null : UUID.fromString(position.get(1)),
                        most),
                most,
                row -> List.of(row.dueAt().toString(), row.id().toString()),
                this::view);
    }

    private ObligationView view(Obligation row) {
        Instant now = clock.instant();
        Instant from = now.isAfter(row.period().from()) ? now : row.period().from();
        int planned = row.isOpen() ? walks.planned(row.unitId(), from, row.period().until()) : 0;
        return ObligationView.of(
                row,
                row.areaId() == null ? null : places.areaName(row.areaId()),
                planned,
                reckoning.proof(row, now));
    }

    private LocalDate dayOf(String text) {
        if (text == null) {
            return Period.dayOf(clock.instant());
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw CommonProblem.INVALID_REQUEST.at("day");
        }
    }
}
