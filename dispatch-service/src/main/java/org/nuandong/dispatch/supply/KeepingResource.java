package org.nuandong.dispatch.supply;

import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.STATION_CLERK;
import static org.nuandong.commons.security.Role.TEAM_MEMBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.dispatch.platform.StatedTime;

/** 出入库: receipts, issues, returns, counts; each is a fact that is entered once. */
@Path("/api/v1")
@Tag(name = "stock")
class KeepingResource {

    private static final String RECEIPT =
            """
            {"holder": {"kind": "station", "id": "0193a5c0-0000-7000-8000-000420200002"},
             "source": "allocation",
             "lines": [{"item": "ppe", "quantity": 400, "lotNo": "P26-11",
                        "expiresOn": "2028-10-31"}]}""";
    private static final String ISSUE =
            """
            {"holder": {"kind": "station", "id": "0193a5c0-0000-7000-8000-000420200002"},
             "reason": "own-use", "lines": [{"item": "ppe", "quantity": 10}]}""";
    private static final String RETURN =
            """
            {"holder": {"kind": "vehicle", "id": "0192f0a0-0000-7000-8000-000000000003"},
             "reason": "not-needed", "lines": [{"item": "quilt", "quantity": 2}]}""";
    private static final String COUNT =
            """
            {"holder": {"kind": "vehicle", "id": "0192f0a0-0000-7000-8000-000000000003"},
             "lines": [{"item": "quilt", "counted": 3, "reason": "not-entered"}]}""";

    private final StockKeeping keeping;
    private final StockShelf shelf;
    private final Dictionaries dictionaries;
    private final Clock clock;

    KeepingResource(
            StockKeeping keeping, StockShelf shelf, Dictionaries dictionaries, Clock clock) {
        this.keeping = keeping;
        this.shelf = shelf;
        this.dictionaries = dictionaries;
        this.clock = clock;
    }

    @POST
    @Path("/stock-receipts")
    @Idempotent
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, TEAM_MEMBER})
    @Operation(operationId = "receiveStock", summary = "Goods came in / 入库")
    @APIResponse(responseCode = "201", description = "The items as they stand now / 已入库")
    @APIResponse(responseCode = "404", description = "Holder unknown or foreign / 不存在或非本辖区")
    public RestResponse<StockViews.Moved> receive(
            @BodyExample(RECEIPT) @NotNull @Valid StockRequests.Receipt body) {
        dictionaries.require("stock-source", body.source(), "source");
        return arrived(
                body.holder(), body.lines(), MovementKind.RECEIPT, body.source(), null, body.at());
    }

    @POST
    @Path("/stock-returns")
    @Idempotent
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, TEAM_MEMBER})
    @Operation(operationId = "returnStock", summary = "Unused goods came back / 退库")
    @APIResponse(responseCode = "201", description = "The items as they stand now / 已退库")
    @APIResponse(responseCode = "404", description = "Holder unknown or foreign / 不存在或非本辖区")
    public RestResponse<StockViews.Moved> giveBack(
            @BodyExample(RETURN) @NotNull @Valid StockRequests.Return body) {
        dictionaries.require("stock-return-reason", body.reason(), "reason");
        return arrived(
                body.holder(),
                body.lines(),
                MovementKind.RETURN,
                body.reason(),
                body.incidentId(),
                body.at());
    }

    @POST
    @Path("/stock-issues")
    @Idempotent
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, TEAM_MEMBER})
    @Operation(
            operationId = "issueStock",
            summary = "Goods went out / 出库",
            description = "First expired, first out; never more than is there.")
    @APIResponse(responseCode = "201", description = "The items as they stand now / 已出库")
    @APIResponse(responseCode = "404", description = "Holder unknown or foreign / 不存在或非本辖区")
    @APIResponse(responseCode = "409", description = "Less is there / 库存不足")
    public RestResponse<StockViews.Moved> issue(
            @BodyExample(ISSUE) @NotNull @Valid StockRequests.Issue body) {
        dictionaries.require("stock-issue-reason", body.reason(), "reason");
        shelf.requireItems(body.lines().stream().map(StockRequests.Line::item).toList());
        return moved(
                keeping.issue(
                        shelf.holder(body.holder(), "holder"),
                        body.stockLines(),
                        body.reason(),
                        body.incidentId(),
                        at(body.at())));
    }

    @POST
    @Path("/stock-counts")
    @Idempotent
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, TEAM_MEMBER})
    @Operation(
            operationId = "countStock",
            summary = "Somebody counted / 盘点",
            description = "The shelf is right; a difference is booked with its reason.")
    @APIResponse(responseCode = "201", description = "The items as they stand now / 已盘点")
    @APIResponse(responseCode = "400", description = "A difference without a reason / 缺少原因")
    @APIResponse(responseCode = "404", description = "Holder unknown or foreign / 不存在或非本辖区")
    public RestResponse<StockViews.Moved> count(
            @BodyExample(COUNT) @NotNull @Valid StockRequests.Count body) {
        shelf.requireItems(body.lines().stream().map(StockRequests.Counted::item).toList());
        shelf.requireReasons(body.lines());
        return moved(
                keeping.count(shelf.holder(body.holder(), "holder"), body.lines(), at(body.at())));
    }

    private RestResponse<StockViews.Moved> arrived(
            StockRequests.Holder holder,
            List<StockRequests.Arriving> lines,
            MovementKind kind,
            String why,
            UUID incidentId,
            Instant at) {
        shelf.requireItems(lines.stream().map(StockRequests.Arriving::item).toList());
        return moved(
                keeping.receive(
                        shelf.holder(holder, "holder"), lines, kind, why, incidentId, at(at)));
    }

    private RestResponse<StockViews.Moved> moved(List<StockItem> items) {
        List<StockItem> once = items.stream().distinct().toList();
        return ResponseBuilder.<StockViews.Moved>created(java.net.URI.create("/api/v1/stock-items"))
                .entity(new StockViews.Moved(shelf.views(once)))
                .build();
    }

    private Instant at(Instant stated) {
        return StatedTime.of(stated, clock.instant(), "at");
    }
}
