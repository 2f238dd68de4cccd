package org.nuandong.dispatch.plan;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.LEAD_GROUP;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.Answers;

/** 应急预案 (R037, R132): draw up, change, retire. */
@Path("/api/v1/contingency-plans")
@Tag(name = "contingency-plans", description = "Plans, activations, drills / 应急预案")
class PlanResource {

    static final String PLAN =
            """
            {"regionCode": "420200", "name": "恶劣天气主动救助方案", "kind": "extreme-weather",
             "trigger": {"kind": "duty-level", "value": "ALL_WEATHER"},
             "steps": [
               {"title": "第一流动救助小组由站领导带队上街", "ownerRole": "duty-leader",
                "dueAfter": "PT30M"},
               {"title": "通知公安、城管", "ownerRole": "hotline-clerk", "dueAfter": "PT15M"}]}""";

    private final PlanRepository plans;
    private final ActivationRepository activations;
    private final PlanCheck check;
    private final PlanEvents events;
    private final Dictionaries dictionaries;
    private final Paging paging;
    private final Caller caller;
    private final Clock clock;

    PlanResource(
            PlanRepository plans,
            ActivationRepository activations,
            PlanCheck check,
            PlanEvents events,
            Dictionaries dictionaries,
            Paging paging,
            Caller caller,
            Clock clock) {
        this.plans = plans;
        this.activations = activations;
        this.check = check;
        this.events = events;
        this.dictionaries = dictionaries;
        this.paging = paging;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER, LEAD_GROUP})
    @Operation(operationId = "drawUpPlan", summary = "Draw up a contingency plan / 制定预案")
    @APIResponse(responseCode = "201", description = "In use / 已生效")
    public RestResponse<PlanView> drawUp(@BodyExample(PLAN) @NotNull @Valid PlanRequest body) {
        check.check(body);
        Instant now = clock.instant();
        ContingencyPlan plan = new ContingencyPlan(body, caller.subject(), now);
        plans.persistAndFlush(plan);
        events.changed(plan, now);
        return Answers.created(
                "/api/v1/contingency-plans/" + plan.id(), view(plan), plan.version());
    }

    @GET
    @Transactional
    @RolesAllowed("**")
    @Operation(operationId = "listPlans", summary = "Plans in scope / 预案列表")
    @APIResponse(responseCode = "200", description = "One page, newest first / 分页结果")
    public Page<PlanView> list(
            @Parameter(description = "Code of plan-kind", example = "extreme-weather")
                    @QueryParam("kind")
                    String kind,
            @QueryParam("retired") Boolean retired,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paging.MAX_LIMIT) int limit) {
        dictionaries.require("plan-kind", kind, "kind");
        List<String> position = paging.position(cursor);
        UUID before = position == null ? null : UUID.fromString(position.get(0));
        return paging.page(
                plans.page(kind, retired, before, limit),
                limit,
                plan -> List.of(plan.id().toString()),
                this::view);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed("**")
    @Operation(operationId = "getPlan", summary = "One plan with its runs and drills / 预案详情")
    @APIResponse(responseCode = "200", description = "The plan with its ETag / 预案")
    public RestResponse<PlanView> get(@PathParam("id") UUID id) {
        return answer(plans.visible(id));
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER, LEAD_GROUP})
    @Operation(
            operationId = "changePlan",
            summary = "Change a plan; what runs keeps its checklist / 修改预案")
    @APIResponse(responseCode = "200", description = "Changed / 已修改")
    @APIResponse(responseCode = "412", description = "Changed by another meanwhile / 版本冲突")
    @APIResponse(responseCode = "428", description = "If-Match is missing / 缺少版本")
    public RestResponse<PlanView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @BodyExample(PLAN) @NotNull @Valid PlanRequest body) {
        ContingencyPlan plan = plans.lockVisible(id);
        Versions.require(ifMatch, plan.version());
        check.check(body);
        if (!body.regionCode().equals(plan.region())
                || !java.util.Objects.equals(body.unitId(), plan.unitId())) {
            throw CommonProblem.INVALID_REQUEST.at("regionCode");
        }
        Instant now = clock.instant();
        plan.change(body, now);
        plans.flush();
        events.changed(plan, now);
        return answer(plan);
    }

    @POST
    @Path("/{id}/retirements")
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER, LEAD_GROUP})
    @Operation(operationId = "retirePlan", summary = "Take a plan out of use / 停用预案")
    @APIResponse(responseCode = "200", description = "Out of use / 已停用")
    @APIResponse(responseCode = "409", description = "Out of use already / 已停用")
    public RestResponse<PlanView> retire(@PathParam("id") UUID id) {
        ContingencyPlan plan = plans.lockVisible(id);
        Instant now = clock.instant();
        plan.retire(now);
        plans.flush();
        events.changed(plan, now);
        return answer(plan);
    }

    private RestResponse<PlanView> answer(ContingencyPlan plan) {
        return Answers.ok(view(plan), plan.version());
    }

    private PlanView view(ContingencyPlan plan) {
        return PlanView.of(
                plan, activations.runs(plan.id(), false), activations.runs(plan.id(), true));
    }
}
