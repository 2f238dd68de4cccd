package org.nuandong.dispatch.coordination;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.LEAD_GROUP;
import static org.nuandong.commons.security.Role.PARTNER_AGENCY;
import static org.nuandong.commons.security.Role.PROGRAMME_OFFICER;
import static org.nuandong.commons.security.Role.STATION_CLERK;

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
import java.util.Set;
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
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.platform.FreeText;
import org.nuandong.dispatch.platform.ScopedQuery;
import org.nuandong.dispatch.platform.StatedTime;

/** 协同任务: what each unit owes, done or overdue (R270). */
@Path("/api/v1/coordination-tasks")
@Tag(name = "coordination", description = "Meetings, tasks, signatures / 部门协同")
class TaskResource {

    private static final String WANTED =
            """
            {"title": "通报夜间露宿点位", "dueAt": "2026-12-01T18:00:00+08:00",
             "ownerUnitId": "0193a5c0-0000-7000-8000-000420202005"}""";
    private static final String DONE = "{\"result\": \"已通报 12 处\"}";
    private static final String REASON = "{\"reason\": \"已并入另一事项\"}";

    private final CoordinationRepository rows;
    private final Tasks tasks;
    private final Caller caller;
    private final Paging paging;
    private final Clock clock;

    TaskResource(
            CoordinationRepository rows, Tasks tasks, Caller caller, Paging paging, Clock clock) {
        this.rows = rows;
        this.tasks = tasks;
        this.caller = caller;
        this.paging = paging;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER, LEAD_GROUP, PROGRAMME_OFFICER})
    @Operation(operationId = "setCoordinationTask", summary = "Set a task / 下达任务")
    @APIResponse(responseCode = "201", description = "Set / 已下达")
    @APIResponse(responseCode = "403", description = "A unit of a foreign region / 非本辖区")
    public RestResponse<TaskView> set(@BodyExample(WANTED) @NotNull @Valid Wanted body) {
        CoordinationTask task = tasks.set("other", body, null, "", clock.instant());
        return Answers.created(
                "/api/v1/coordination-tasks/" + task.id(), TaskView.of(task), task.version());
    }

    @GET
    @Transactional
    @RolesAllowed("**")
    @Operation(operationId = "listCoordinationTasks", summary = "Tasks in scope / 任务列表")
    @APIResponse(responseCode = "200", description = "One page, newest first / 分页结果")
    public Page<TaskView> list(
            @Parameter(description = "open, overdue, done or withdrawn", example = "overdue")
                    @QueryParam("state")
                    String state,
            @QueryParam("ownerUnitId") UUID ownerUnitId,
            @QueryParam("sourceId") UUID sourceId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paging.MAX_LIMIT) int limit) {
        List<String> position = paging.position(cursor);
        UUID before = position == null ? null : UUID.fromString(position.get(0));
        ScopedQuery<CoordinationTask> query =
                rows.scoped(CoordinationTask.class, "coordination_task")
                        .and("t.unit_id = :owner", "owner", ownerUnitId)
                        .and("t.source_id = :source", "source", sourceId)
                        .and("t.id < :before", "before", before);
        if (state != null) {
            query.and(condition(state));
        }
        return paging.page(
                query.rows("t.id desc", limit),
                limit,
                task -> List.of(task.id().toString()),
                TaskView::of);
    }

    private static String condition(String state) {
        String open = "t.done_at is null and t.withdrawn_at is null";
        return switch (state) {
            case "open" -> open;
            case "overdue" -> open + " and t.overdue_at is not null";
            case "done" -> "t.done_at is not null";
            case "withdrawn" -> "t.withdrawn_at is not null";
            default -> throw CommonProblem.UNKNOWN_CODE.at("state", "task-state");
        };
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed("**")
    @Operation(operationId = "getCoordinationTask", summary = "One task / 任务详情")
    @APIResponse(responseCode = "200", description = "The task / 任务")
    public RestResponse<TaskView> get(@PathParam("id") UUID id) {
        return answer(rows.task(id));
    }

    @POST
    @Path("/{id}/completions")
    @Transactional
    @RolesAllowed({
        DUTY_LEADER,
        BUREAU_LEADER,
        LEAD_GROUP,
        PROGRAMME_OFFICER,
        STATION_CLERK,
        PARTNER_AGENCY
    })
    @Operation(operationId = "completeCoordinationTask", summary = "A task is done / 完成任务")
    @APIResponse(responseCode = "200", description = "Done / 已完成")
    @APIResponse(responseCode = "403", description = "Another unit's task / 非本单位任务")
    @APIResponse(responseCode = "409", description = "Over already / 已结束")
    public RestResponse<TaskView> complete(
            @PathParam("id") UUID id, @BodyExample(DONE) @NotNull @Valid Completion body) {
        FreeText.requireNoNumbers(body.result(), "result");
        CoordinationTask task = rows.task(id);
        requireOwner(task);
        Instant at = StatedTime.after(task.setAt(), body.doneAt(), clock.instant(), "doneAt");
        tasks.done(task, body.result().strip(), at);
        return answer(task);
    }

    /** A partner whose token names no unit owes nothing here. */
    private void requireOwner(CoordinationTask task) {
        if (caller.units().isEmpty() && caller.roles().equals(Set.of(PARTNER_AGENCY))) {
            throw CommonProblem.FOREIGN_REGION.because();
        }
        caller.requireUnit(task.unitId());
    }

    @POST
    @Path("/{id}/withdrawals")
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER, LEAD_GROUP, PROGRAMME_OFFICER})
    @Operation(operationId = "withdrawCoordinationTask", summary = "No longer owed / 撤销任务")
    @APIResponse(responseCode = "200", description = "Withdrawn / 已撤销")
    @APIResponse(responseCode = "409", description = "Over already / 已结束")
    public RestResponse<TaskView> withdraw(
            @PathParam("id") UUID id, @BodyExample(REASON) @NotNull @Valid Withdrawal body) {
        FreeText.requireNoNumbers(body.reason(), "reason");
        CoordinationTask task = rows.task(id);
        tasks.withdraw(task, body.reason().strip(), clock.instant());
        return answer(task);
    }

    private RestResponse<TaskView> answer(CoordinationTask task) {
        rows.flush();
        return Answers.ok(TaskView.of(task), task.version());
    }

    /** What a unit is to do by when. */
    @Schema(name = "CoordinationTaskWanted")
    record Wanted(
            @NotBlank @Size(max = 500) String title,
            @NotNull UUID ownerUnitId,
            @NotNull Instant dueAt) {}

    /** What came of it; now when no time is said. */
    @Schema(name = "CoordinationTaskCompletion")
    record Completion(@NotBlank @Size(max = 1000) String result, Instant doneAt) {}

    /** Why it is no longer owed. */
    @Schema(name = "CoordinationTaskWithdrawal")
    record Withdrawal(@NotBlank @Size(max = 500) String reason) {}
}
