package org.nuandong.dispatch.supply;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;
import static org.nuandong.commons.security.Role.STATION_CLERK;
import static org.nuandong.commons.security.Role.TEAM_MEMBER;
import static org.nuandong.commons.security.Role.VIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.RegionFilter;

/** 库存: what lies where, how long it lasts, and how it came and went. */
@Path("/api/v1/stock-items")
@Tag(name = "stock", description = "Goods in stock / 物资")
class StockResource {

    private final StockRepository stock;
    private final StockShelf shelf;
    private final Dictionaries dictionaries;
    private final Paging paging;
    private final Caller caller;

    StockResource(
            StockRepository stock,
            StockShelf shelf,
            Dictionaries dictionaries,
            Paging paging,
            Caller caller) {
        this.stock = stock;
        this.shelf = shelf;
        this.dictionaries = dictionaries;
        this.paging = paging;
        this.caller = caller;
    }

    @GET
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, TEAM_MEMBER, HOTLINE_CLERK, BUREAU_LEADER, VIEWER})
    @Operation(operationId = "listStock", summary = "Goods in scope / 库存列表")
    @APIResponse(responseCode = "200", description = "One page / 分页结果")
    public Page<StockViews.Item> list(
            @Parameter(example = "vehicle") @QueryParam("holderKind") String holderKind,
            @QueryParam("holderId") UUID holderId,
            @Parameter(example = "quilt") @QueryParam("item") String item,
            @Parameter(description = "Under its line") @QueryParam("low") Boolean low,
            @Parameter(example = "420200") @QueryParam("region") String region,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        dictionaries.require("stock-holder", holderKind, "holderKind");
        dictionaries.require("relief-item", item, "item");
        int most = paging.limit(limit);
        List<String> position = paging.position(cursor);
        List<StockItem> rows =
                stock.page(
                        new StockHolder(holderKind, holderId),
                        item,
                        low,
                        RegionFilter.of(region),
                        position == null ? null : UUID.fromString(position.get(0)),
                        most);
        return paging.page(
                shelf.views(rows), most, row -> List.of(row.id().toString()), row -> row);
    }

    @GET
    @Path("/{id}/movements")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, TEAM_MEMBER, BUREAU_LEADER, VIEWER})
    @Operation(
            operationId = "listStockMovements",
            summary = "How one item came and went / 出入库明细",
            description = "The changes of all movements add up to what is on hand.")
    @APIResponse(responseCode = "200", description = "One page, newest first / 分页结果")
    public Page<StockViews.Movement> movements(
            @PathParam("id") UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        StockItem item = stock.findById(id);
        if (item == null || !caller.sees(item.region(), item.unitId())) {
            throw CommonProblem.NOT_FOUND.because();
        }
        int most = paging.limit(limit);
        List<String> position = paging.position(cursor);
        UUID before = position == null ? null : UUID.fromString(position.get(0));
        return paging.page(
                stock.movements(id, before, most),
                most,
                row -> List.of(row.id().toString()),
                StockViews.Movement::of);
    }
}
