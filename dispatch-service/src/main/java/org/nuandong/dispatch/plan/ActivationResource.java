package org.nuandong.dispatch.plan;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;
import static org.nuandong.commons.security.Role.LEAD_GROUP;
import static org.nuandong.commons.security.Role.STATION_CLERK;
import static org.nuandong.commons.security.Role.TEAM_MEMBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.platform.FreeText;
import org.nuandong.dispatch.platform.StatedTime;

/** 预案启动: confirm what a trigger proposed or start by hand, tick off, stand down. */
@Path("/api/v1/plan-activations")
@Tag(name = "contingency-plans", description = "Plans, activations, drills / 应急预案")
class ActivationResource {

    private static final String START =
            """
            {"planId": "0192f0a0-0000-7000-8000-000000000001", "drill": true,
             "reason": "入冬前演练"}""";
    private static final String REASON = "{\"reason\": \"天气转好\"}";
    private static final String DONE = "{\"note\": \"三组均已到岗\"}";
    private static final List<String> STATES =
            List.of(
                    PlanActivation.PROPOSED,
                    PlanActivation.ACTIVE,
                    PlanActivation.STOOD_DOWN,
                    PlanActivation.DECLINED);

    private final ActivationRepository rows;
    private final PlanRepository plans;
    private final Activations activations;
    private final Paging paging;
    private final Clock clock;

    ActivationResource(
            ActivationRepository rows,
            PlanRepository plans,
            Activations activations,
            Paging paging,
            Clock clock) {
        this.rows = rows;
        this.plans = plans;
        this.activations = activations;
        this.paging = paging;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER, LEAD_GROUP})
    @Operation(operationId = "startPlan", summary = "Start a plan or a drill by hand / 人工启动预案")
    @APIResponse(responseCode = "201", description = "It runs / 已启动")
    @APIResponse(responseCode = "404", description = "Unknown or foreign plan / 预案不存在")
    @APIResponse(responseCode = "409", description = "Runs or is proposed already / 已启动或待确认")
    public RestResponse<ActivationView> start(
            @BodyExample(START) @NotNull @Valid NewActivation body) {
        FreeText.requireNoNumbers(body.reason(), "reason");
        ContingencyPlan plan = plans.lockVisible(body.planId());
        boolean drill = Boolean.TRUE.equals(body.drill());
        PlanActivation run =
                activations.start(
                        plan, PlanCause.byHand(body.reason().strip(), drill), clock.instant());
        rows.flush();
        return Answers.created("/api/v1/plan-activations/" + run.id(), view(run), run.version());
    }

    @GET
    @Transactional
    @RolesAllowed("**")
    @Operation(operationId = "listPlanActivations", summary = "Activations and drills / 启动记录")
    @APIResponse(responseCode = "200", description = "One page, newest first / 分页结果")
    public Page<ActivationView> list(
            @QueryParam("planId") UUID planId,
            @Parameter(description = "proposed, active, stood-down or declined", example = "active")
                    @QueryParam("state")
                    String state,
            @QueryParam("drill") Boolean drill,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paging.MAX_LIMIT) int limit) {
        if (state != null && !STATES.contains(state)) {
            throw CommonProblem.UNKNOWN_CODE.at("state", "plan-state");
        }
        List<String> position = paging.position(cursor);
        UUID before = position == null ? null : UUID.fromString(position.get(0));
        return paging.page(
                rows.page(planId, state, drill, before, limit),
                limit,
                run -> List.of(run.id().toString()),
                this::view);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed("**")
    @Operation(operationId = "getPlanActivation", summary = "One activation / 启动详情")
    @APIResponse(responseCode = "200", description = "With its checklist / 含事项清单")
    public RestResponse<ActivationView> get(@PathParam("id") UUID id) {
        return answer(rows.visible(id));
    }

    @POST
    @Path("/{id}/confirmations")
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER, LEAD_GROUP})
    @Operation(operationId = "confirmPlan", summary = "Activate what was proposed / 确认启动")
    @APIResponse(responseCode = "200", description = "It runs / 已启动")
    @APIResponse(responseCode = "409", description = "Not proposed / 状态不符")
    public RestResponse<ActivationView> confirm(@PathParam("id") UUID id) {
        PlanActivation run = rows.lockVisible(id);
        activations.activate(run, clock.instant());
        return answer(run);
    }

    @POST
    @Path("/{id}/refusals")
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER, LEAD_GROUP})
    @Operation(operationId = "declinePlan", summary = "Decide against a proposal / 不予启动")
    @APIResponse(responseCode = "200", description = "Declined / 不启动")
    @APIResponse(responseCode = "409", description = "Not proposed / 状态不符")
    public RestResponse<ActivationView> decline(
            @PathParam("id") UUID id, @BodyExample(REASON) @NotNull @Valid Reason body) {
        PlanActivation run = rows.lockVisible(id);
        activations.decline(run, body.checked(), clock.instant());
        return answer(run);
    }

    @POST
    @Path("/{id}/items/{no}/completions")
    @Transactional
    @RolesAllowed({
        DUTY_LEADER,
        BUREAU_LEADER,
        LEAD_GROUP,
        HOTLINE_CLERK,
        TEAM_MEMBER,
        STATION_CLERK
    })
    @Operation(operationId = "completePlanItem", summary = "An item is done / 完成事项")
    @APIResponse(responseCode = "200", description = "Done / 已完成")
    @APIResponse(responseCode = "403", description = "Another owner's item / 非本岗位事项")
    @APIResponse(responseCode = "409", description = "Done already, or not running / 状态不符")
    public RestResponse<ActivationView> complete(
            @PathParam("id") UUID id,
            @PathParam("no") int no,
            @BodyExample(DONE) @NotNull @Valid Completion body) {
        FreeText.requireNoNumbers(body.note(), "note");
        PlanActivation run = rows.lockVisible(id);
        Instant at = StatedTime.after(run.activatedAt(), body.doneAt(), clock.instant(), "doneAt");
        activations.done(run, rows.item(id, no), body.note(), at);
        return answer(run);
    }

    @POST
    @Path("/{id}/stand-downs")
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER, LEAD_GROUP})
    @Operation(operationId = "standDownPlan", summary = "End a running plan / 解除预案")
    @APIResponse(responseCode = "200", description = "Stood down / 已解除")
    @APIResponse(responseCode = "409", description = "Not running / 状态不符")
    public RestResponse<ActivationView> standDown(
            @PathParam("id") UUID id, @BodyExample(REASON) @NotNull @Valid Reason body) {
        PlanActivation run = rows.lockVisible(id);
        activations.standDown(run, body.checked(), clock.instant());
        return answer(run);
    }

    private RestResponse<ActivationView> answer(PlanActivation run) {
        rows.flush();
        return Answers.ok(view(run), run.version());
    }

    private ActivationView view(PlanActivation run) {
        return ActivationView.of(run, rows.items(run.id()));
    }

    /** A plan to be started by hand. */
    @Schema(name = "NewPlanActivation")
    record NewActivation(
            @NotNull UUID planId,
            @Schema(description = "A drill, counted apart") Boolean drill,
            @NotBlank @Size(max = 500) String reason) {}

    /** Why. */
    @Schema(name = "PlanReason")
    record Reason(@NotBlank @Size(max = 500) String reason) {

        String checked() {
            FreeText.requireNoNumbers(reason, "reason");
            return reason.strip();
        }
    }

    /** What was done; now when no time is said. */
    @Schema(name = "PlanItemCompletion")
    record Completion(@Size(max = 500) String note, Instant doneAt) {}
}
