package org.nuandong.dispatch.patrol;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;
import static org.nuandong.commons.security.Role.LEAD_GROUP;
import static org.nuandong.commons.security.Role.STATION_CLERK;
import static org.nuandong.commons.security.Role.TEAM_MEMBER;
import static org.nuandong.commons.security.Role.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
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
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.platform.FreeText;

/** 巡查计划: plan patrols, adjust and cancel them, see them. */
@Path("/api/v1/patrols")
@Tag(name = "patrols", description = "Street patrols / 街面巡查")
class PatrolResource {

    private final PatrolPlanning planning;
    private final PatrolRepository patrols;
    private final PatrolAnswers answers;
    private final Dictionaries dictionaries;
    private final Paging paging;

    PatrolResource(
            PatrolPlanning planning,
            PatrolRepository patrols,
            PatrolAnswers answers,
            Dictionaries dictionaries,
            Paging paging) {
        this.planning = planning;
        this.patrols = patrols;
        this.answers = answers;
        this.dictionaries = dictionaries;
        this.paging = paging;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER, STATION_CLERK})
    @Operation(
            operationId = "planPatrol",
            summary = "Plan a patrol / 制定巡查计划",
            description =
                    "A patrol walked while the system was away is entered with backEntry by a duty"
                            + " leader: it takes no team and counts with its own times.")
    @APIResponse(responseCode = "201", description = "Planned / 已计划")
    @APIResponse(responseCode = "400", description = "No points, times or codes wrong / 内容有误")
    @APIResponse(responseCode = "404", description = "Team or route unknown or foreign / 不存在")
    public RestResponse<PatrolView> plan(
            @BodyExample(PatrolRequests.PLAN) @NotNull @Valid PatrolRequests.NewPatrol body) {
        checkText(body.plan());
        return answers.created(planning.plan(body));
    }

    @POST
    @Path("/{id}/adjustments")
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER, STATION_CLERK})
    @Operation(
            operationId = "adjustPatrol",
            summary = "The plan anew, with its reason: a warning, the forecast … / 调整计划",
            description = "Until the team goes out; the earlier times stay in the patrol's way.")
    @APIResponse(responseCode = "200", description = "As it is now / 已调整")
    @APIResponse(responseCode = "409", description = "Started or cancelled / 状态不符")
    public RestResponse<PatrolView> adjust(
            @PathParam("id") UUID id,
            @BodyExample(ADJUSTMENT) @NotNull @Valid PatrolRequests.Adjusted body) {
        dictionaries.require("plan-adjustment", body.reason(), "reason");
        FreeText.requireNoNumbers(body.note(), "note");
        checkText(body.plan());
        return answers.of(planning.adjust(id, body));
    }

    @POST
    @Path("/{id}/cancellations")
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER, STATION_CLERK})
    @Operation(operationId = "cancelPatrol", summary = "It will not be walked / 取消计划")
    @APIResponse(responseCode = "200", description = "As it is now / 已取消")
    @APIResponse(responseCode = "409", description = "Started or cancelled / 状态不符")
    public RestResponse<PatrolView> cancel(
            @PathParam("id") UUID id,
            @BodyExample("{\"reason\": \"staffing\"}") @NotNull @Valid
                    PatrolRequests.Cancelled body) {
        dictionaries.require("plan-adjustment", body.reason(), "reason");
        return answers.of(planning.cancel(id, body.reason()));
    }

    @GET
    @Transactional
    @RolesAllowed({
        HOTLINE_CLERK,
        DUTY_LEADER,
        TEAM_MEMBER,
        STATION_CLERK,
        BUREAU_LEADER,
        LEAD_GROUP,
        VIEWER
    })
    @Operation(operationId = "listPatrols", summary = "Patrols in scope / 巡查列表")
    @APIResponse(responseCode = "200", description = "One page, the latest first / 分页结果")
    public Page<PatrolView> list(
            @Parameter(
                            description = "planned, running, paused, done or cancelled",
                            example = "running")
                    @QueryParam("state")
                    String state,
            @QueryParam("unitId") UUID unitId,
            @QueryParam("teamId") UUID teamId,
            @Parameter(description = "Planned to begin at or after") @QueryParam("from")
                    Instant from,
            @Parameter(description = "Planned to begin before") @QueryParam("to") Instant to,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        int most = paging.limit(limit);
        List<String> position = paging.position(cursor);
        return paging.page(
                patrols.page(
                        new PatrolRepository.Filter(
                                PatrolState.ofCode(state), unitId, teamId, from, to),
                        position == null ? null : Instant.parse(position.get(0)),
                        position == null ? null : UUID.fromString(position.get(1)),
                        most),
                most,
                patrol -> List.of(patrol.plan().plannedFrom().toString(), patrol.id().toString()),
                answers::view);
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
        LEAD_GROUP,
        VIEWER
    })
    @Operation(operationId = "getPatrol", summary = "One patrol / 巡查详情")
    @APIResponse(responseCode = "200", description = "With its ETag / 详情")
    public RestResponse<PatrolView> get(@PathParam("id") UUID id) {
        Patrol patrol = patrols.visible(id);
        return Answers.ok(answers.view(patrol), patrol.version());
    }

    private static void checkText(PatrolRequests.Plan plan) {
        FreeText.requireNoNumbers(plan.content(), "plan.content");
        FreeText.requireNoNumbers(plan.measures(), "plan.measures");
    }

    private static final String ADJUSTMENT =
            """
            {"reason": "forecast", "note": "周四夜间降温，提前出发",
             "plan": {"routeId": "01932f5c-0000-7000-8000-000000000021",
                      "from": "2026-11-21T19:30:00+08:00", "until": "2026-11-22T00:30:00+08:00",
                      "content": "桥梁涵洞逐一查看", "responsible": "staff-0009",
                      "crew": [{"agency": "civil-affairs", "persons": 4}]}}""";
}
