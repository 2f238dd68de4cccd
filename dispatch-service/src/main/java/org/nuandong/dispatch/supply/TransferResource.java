package org.nuandong.dispatch.supply;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
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
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.platform.StatedTime;

/** 调拨: goods from one holder to another, with what really came in. */
@Path("/api/v1/stock-transfers")
@Tag(name = "stock")
class TransferResource {

    private static final String SENDING =
            """
            {"from": {"kind": "station", "id": "0193a5c0-0000-7000-8000-000420200002"},
             "to": {"kind": "vehicle", "id": "0192f0a0-0000-7000-8000-000000000003"},
             "lines": [{"item": "quilt", "quantity": 4}]}""";
    private static final String ARRIVED =
            """
            {"lines": [{"item": "quilt", "counted": 3, "reason": "lost"}]}""";

    private final Transfers work;
    private final TransferRepository transfers;
    private final StockShelf shelf;
    private final Paging paging;
    private final Clock clock;

    TransferResource(
            Transfers work,
            TransferRepository transfers,
            StockShelf shelf,
            Paging paging,
            Clock clock) {
        this.work = work;
        this.transfers = transfers;
        this.shelf = shelf;
        this.paging = paging;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, TEAM_MEMBER})
    @Operation(operationId = "sendStock", summary = "Goods are sent to another holder / 调拨发出")
    @APIResponse(responseCode = "201", description = "On their way / 已发出")
    @APIResponse(responseCode = "404", description = "Holder unknown or foreign / 不存在或非本辖区")
    @APIResponse(responseCode = "409", description = "Less is there / 库存不足")
    public RestResponse<StockViews.TransferView> send(
            @BodyExample(SENDING) @NotNull @Valid StockRequests.Sending body) {
        shelf.holder(body.from(), "from");
        shelf.holder(body.to(), "to");
        shelf.requireItems(body.lines().stream().map(StockRequests.Line::item).toList());
        Transfer transfer = work.send(body, at(body.at()));
        transfers.flush();
        return Answers.created(
                "/api/v1/stock-transfers/" + transfer.id(), view(transfer), transfer.version());
    }

    @POST
    @Path("/{id}/receipts")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, TEAM_MEMBER})
    @Operation(
            operationId = "receiveSentStock",
            summary = "What was sent came in / 调拨接收",
            description = "Every item of the transfer; a difference needs its reason.")
    @APIResponse(responseCode = "200", description = "The transfer as it is now / 调拨单")
    @APIResponse(responseCode = "400", description = "A difference without a reason / 缺少原因")
    @APIResponse(responseCode = "409", description = "Received already / 已接收")
    public RestResponse<StockViews.TransferView> receive(
            @PathParam("id") UUID id,
            @BodyExample(ARRIVED) @NotNull @Valid StockRequests.TransferReceipt body) {
        shelf.requireReasons(body.lines());
        Instant sentAt = transfers.visible(id).sentAt();
        Transfer transfer =
                work.receive(
                        id,
                        body.lines(),
                        StatedTime.after(sentAt, body.at(), clock.instant(), "at"));
        transfers.flush();
        return Answers.ok(view(transfer), transfer.version());
    }

    @GET
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, TEAM_MEMBER, BUREAU_LEADER, VIEWER})
    @Operation(operationId = "listStockTransfers", summary = "Transfers in scope / 调拨列表")
    @APIResponse(responseCode = "200", description = "One page, newest first / 分页结果")
    public Page<StockViews.TransferView> list(
            @Parameter(description = "Not received yet") @QueryParam("onTheWay") Boolean onTheWay,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        int most = paging.limit(limit);
        List<String> position = paging.position(cursor);
        UUID before = position == null ? null : UUID.fromString(position.get(0));
        return paging.page(
                transfers.page(onTheWay, before, most),
                most,
                transfer -> List.of(transfer.id().toString()),
                this::view);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, TEAM_MEMBER, BUREAU_LEADER, VIEWER})
    @Operation(operationId = "getStockTransfer", summary = "One transfer / 调拨单")
    @APIResponse(responseCode = "200", description = "The transfer with its ETag / 调拨单")
    public RestResponse<StockViews.TransferView> get(@PathParam("id") UUID id) {
        Transfer transfer = transfers.visible(id);
        return Answers.ok(view(transfer), transfer.version());
    }

    private StockViews.TransferView view(Transfer transfer) {
        return StockViews.TransferView.of(
                transfer, transfers.from(transfer), transfers.to(transfer));
    }

    private Instant at(Instant stated) {
        return StatedTime.of(stated, clock.instant(), "at");
    }
}
