package org.nuandong.dispatch.workorder;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.platform.RegionFilter;

/** 热线工单: what 12345 is owed, the next one due first; replied, returned, judged (R273). */
@Path("/api/v1/work-orders")
@Tag(name = "work-orders", description = "Work orders of 12345 / 热线工单")
class WorkOrderResource {

    private final WorkOrderRepository orders;
    private final WorkOrders door;
    private final WorkOrderSteps steps;
    private final Dictionaries dictionaries;
    private final Paging paging;

    WorkOrderResource(
            WorkOrderRepository orders,
            WorkOrders door,
            WorkOrderSteps steps,
            Dictionaries dictionaries,
            Paging paging) {
        this.orders = orders;
        this.door = door;
        this.steps = steps;
        this.dictionaries = dictionaries;
        this.paging = paging;
    }

    @GET
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER, BUREAU_LEADER})
    @Operation(
            operationId = "listWorkOrders",
            summary = "Work orders, the next one due first / 工单列表，按答复时限")
    @APIResponse(responseCode = "200", description = "One page / 分页结果")
    @APIResponse(responseCode = "400", description = "Unknown filter or code / 参数有误")
    public Page<WorkOrderView> list(
            @Parameter(description = "Code of work-order-state", example = "open")
                    @QueryParam("state")
                    String state,
            @Parameter(description = "Code of work-order-kind", example = "help")
                    @QueryParam("kind")
                    String kind,
            @Parameter(description = "Due before", example = "2026-11-22T00:00:00Z")
                    @QueryParam("dueBefore")
                    Instant dueBefore,
            @Parameter(description = "Was the due time missed?") @QueryParam("overdue")
                    Boolean overdue,
            @Parameter(description = "Region and what lies below it", example = "420203")
                    @QueryParam("region")
                    String region,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        dictionaries.require("work-order-kind", kind, "kind");
        WorkOrderRepository.Filter filter =
                new WorkOrderRepository.Filter(
                        state == null ? null : state(state),
                        kind,
                        dueBefore,
                        overdue,
                        RegionFilter.of(region));
        int most = paging.limit(limit);
        return paging.page(
                orders.page(filter, paging.position(cursor), most),
                most,
                WorkOrderRepository::position,
                door::view);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER, BUREAU_LEADER})
    @Operation(operationId = "getWorkOrder", summary = "One work order / 工单详情")
    @APIResponse(responseCode = "200", description = "The order with its ETag / 工单")
    public RestResponse<WorkOrderView> get(@PathParam("id") UUID id) {
        return answer(orders.visible(id));
    }

    @POST
    @Path("/{id}/replies")
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "replyWorkOrder",
            summary = "12345 is told what became of it / 答复工单",
            description = "The first reply meets the due time; more may follow.")
    @APIResponse(responseCode = "200", description = "The order as it is now / 工单")
    @APIResponse(responseCode = "400", description = "A number in the text / 文字中有号码")
    @APIResponse(responseCode = "409", description = "It was returned / 已退单")
    public RestResponse<WorkOrderView> reply(
            @PathParam("id") UUID id,
            @BodyExample("{\"text\": \"已派车到场，老人已送救助站。\"}") @NotNull @Valid
                    WorkOrderSteps.Reply body) {
        return answer(steps.reply(id, body));
    }

    @POST
    @Path("/{id}/returns")
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "returnWorkOrder",
            summary = "It goes back to 12345, with a reason / 退单",
            description = "Only the duty to reply goes back; a tip that it brought stands.")
    @APIResponse(responseCode = "200", description = "The order as it is now / 工单")
    @APIResponse(responseCode = "409", description = "Replied or returned already / 已答复或已退单")
    public RestResponse<WorkOrderView> giveBack(
            @PathParam("id") UUID id,
            @BodyExample("{\"reason\": \"not-our-duty\"," + " \"note\":" + " \"属劳动监察事项\"}")
                    @NotNull
                    @Valid
                    WorkOrderSteps.Return body) {
        return answer(steps.giveBack(id, body));
    }

    @POST
    @Path("/{id}/satisfactions")
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "judgeWorkOrder",
            summary = "What its caller says of the reply / 登记满意度")
    @APIResponse(responseCode = "200", description = "The order as it is now / 工单")
    @APIResponse(responseCode = "409", description = "Not replied yet / 尚未答复")
    public RestResponse<WorkOrderView> judge(
            @PathParam("id") UUID id,
            @BodyExample("{\"satisfaction\":" + " \"satisfied\"}") @NotNull @Valid
                    SatisfactionRequest body) {
        WorkOrder order = orders.locked(id);
        WorkOrderView view = door.judge(order, body.satisfaction());
        return Answers.ok(view, order.version());
    }

    private RestResponse<WorkOrderView> answer(WorkOrder order) {
        orders.flush();
        return Answers.ok(door.view(order), order.version());
    }

    private static WorkOrderState state(String code) {
        return WorkOrderState.ofCode(code)
                .orElseThrow(() -> CommonProblem.UNKNOWN_CODE.at("state", "work-order-state"));
    }
}
