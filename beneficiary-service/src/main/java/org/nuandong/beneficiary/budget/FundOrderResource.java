package org.nuandong.beneficiary.budget;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Role;

/** Money allotted, withdrawn and moved, by two people each. */
@Path("/api/v1/fund-orders")
@Tag(name = "budgets", description = "Budgets by source / 资金预算")
class FundOrderResource {

    private final FundOrders orders;
    private final Paging paging;

    FundOrderResource(FundOrders orders, Paging paging) {
        this.orders = orders;
        this.paging = paging;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER, Role.BUREAU_LEADER})
    @Operation(
            operationId = "proposeFundOrder",
            summary = "Propose that money comes, goes or moves / 提出资金下达、收回、调剂",
            description = "Nothing is booked before another person approves.")
    @APIResponse(responseCode = "201", description = "proposed")
    @APIResponse(responseCode = "400", description = "unknown source, or unclear sides")
    public RestResponse<FundOrderView> propose(@Valid @NotNull FundRequests.New request) {
        return created(orders.propose(request));
    }

    @POST
    @Path("/{id}/reversals")
    @Idempotent
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER, Role.BUREAU_LEADER})
    @Operation(
            operationId = "reverseFundOrder",
            summary = "Propose the same the other way / 冲正",
            description =
                    "Nothing that was booked is ever changed: a reversing order sets it right.")
    @APIResponse(responseCode = "201", description = "proposed; another person approves")
    @APIResponse(responseCode = "409", description = "not approved, or reversed already")
    public RestResponse<FundOrderView> reverse(
            @PathParam("id") UUID id, @Valid @NotNull FundRequests.Reason request) {
        return created(orders.reverse(orders.visibleForChange(id), request.reason()));
    }

    @GET
    @RolesAllowed({Role.PROGRAMME_OFFICER, Role.APPROVER, Role.BUREAU_LEADER, Role.AUDITOR})
    @Operation(operationId = "listFundOrders", summary = "Orders / 资金单据列表")
    @APIResponse(responseCode = "200", description = "a page, the newest first")
    public Page<FundOrderView> list(
            @QueryParam("region") @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") String region,
            @QueryParam("accountId") UUID accountId,
            @QueryParam("state") @Pattern(regexp = "proposed|approved|refused|dropped")
                    String state,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int most = paging.limit(limit);
        List<String> position = paging.position(cursor);
        List<FundOrder> rows =
                orders.page(
                        new FundOrders.Filter(region, accountId, state),
                        position == null ? null : UUID.fromString(position.get(0)),
                        most + 1);
        return paging.page(rows, most, row -> List.of(row.id().toString()), FundOrder::view);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.PROGRAMME_OFFICER, Role.APPROVER, Role.BUREAU_LEADER, Role.AUDITOR})
    @Operation(operationId = "getFundOrder", summary = "One order / 单个资金单据")
    @APIResponse(responseCode = "200", description = "the order")
    public FundOrderView get(@PathParam("id") UUID id) {
        return orders.visible(id).view();
    }

    @POST
    @Path("/{id}/approvals")
    @Transactional
    @RolesAllowed({Role.APPROVER, Role.BUREAU_LEADER})
    @Operation(operationId = "approveFundOrder", summary = "Approved and booked / 审批并入账")
    @APIResponse(responseCode = "200", description = "booked")
    @APIResponse(responseCode = "403", description = "money of a source that is decided above")
    @APIResponse(responseCode = "409", description = "by who proposed it, or too little remains")
    public FundOrderView approve(@PathParam("id") UUID id) {
        FundOrder order = orders.visibleForChange(id);
        orders.approve(order);
        return order.view();
    }

    @POST
    @Path("/{id}/refusals")
    @Transactional
    @RolesAllowed({Role.APPROVER, Role.BUREAU_LEADER})
    @Operation(operationId = "refuseFundOrder", summary = "Refused / 不予批准")
    @APIResponse(responseCode = "200", description = "refused")
    @APIResponse(responseCode = "409", description = "by who proposed it, or decided before")
    public FundOrderView refuse(
            @PathParam("id") UUID id, @Valid @NotNull FundRequests.Reason request) {
        FundOrder order = orders.visibleForChange(id);
        orders.refuse(order, request.reason());
        return order.view();
    }

    @POST
    @Path("/{id}/withdrawals")
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER, Role.BUREAU_LEADER})
    @Operation(operationId = "dropFundOrder", summary = "Taken back by who proposed it / 撤回单据")
    @APIResponse(responseCode = "200", description = "dropped")
    @APIResponse(responseCode = "409", description = "another person's, or decided before")
    public FundOrderView drop(
            @PathParam("id") UUID id, @Valid @NotNull FundRequests.Reason request) {
        FundOrder order = orders.visibleForChange(id);
        orders.drop(order, request.reason());
        return order.view();
    }

    private static RestResponse<FundOrderView> created(FundOrder order) {
        return ResponseBuilder.create(RestResponse.Status.CREATED, order.view())
                .location(URI.create("/api/v1/fund-orders/" + order.id()))
                .header("ETag", Versions.etag(order.version()))
                .build();
    }
}
