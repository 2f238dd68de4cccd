package org.nuandong.beneficiary.heating;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.security.Role;

/** Fuel contracts and emergency points. */
@Path("/api/v1")
@Tag(name = "heating", description = "Heating / 取暖保障")
class HeatingSupplyResource {

    private static final String REGION = "\\d{6}|\\d{9}|\\d{12}";

    private final FuelContracts contracts;
    private final HeatingPoints points;
    private final Paging paging;

    HeatingSupplyResource(FuelContracts contracts, HeatingPoints points, Paging paging) {
        this.contracts = contracts;
        this.points = points;
        this.paging = paging;
    }

    @POST
    @Path("/fuel-contracts")
    @Idempotent
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER, Role.BUREAU_LEADER})
    @Operation(operationId = "recordFuelContract", summary = "A company delivers fuel / 登记供应合同")
    @APIResponse(responseCode = "201", description = "recorded")
    @APIResponse(responseCode = "400", description = "unknown place or fuel, dates reversed")
    public RestResponse<HeatingViews.Contract> contract(
            @Valid
                    @NotNull
                    @BodyExample(
                            """
                    {"regionCode": "140221", "supplier": "示范洁净煤公司", "fuel": "coal",
                     "quantity": 500000, "fromOn": "2026-10-15", "untilOn": "2027-03-31",
                     "greenChannel": true}
                    """)
                    HeatingRequests.Contract request) {
        HeatingViews.Contract shown = contracts.enter(request).view();
        return ResponseBuilder.create(RestResponse.Status.CREATED, shown)
                .location(URI.create("/api/v1/fuel-contracts/" + shown.id()))
                .build();
    }

    @POST
    @Path("/fuel-contracts/{id}/deliveries")
    @Idempotent
    @Transactional
    @RolesAllowed({Role.FIELD_WORKER, Role.REGISTRAR, Role.PROGRAMME_OFFICER})
    @Operation(
            operationId = "deliverFuel",
            summary = "Fuel came / 登记配送",
            description =
                    "To a household, whose reserve grows, or to an emergency point, whose stock does.")
    @APIResponse(responseCode = "201", description = "delivered")
    @APIResponse(responseCode = "400", description = "of another fuel, or to nobody")
    @APIResponse(responseCode = "409", description = "more than the contract holds")
    public RestResponse<HeatingViews.Contract> deliver(
            @PathParam("id") UUID id,
            @Valid
                    @NotNull
                    @BodyExample(
                            """
                    {"quantity": 1000, "deliveredOn": "2026-11-20",
                     "householdId": "0193a5c0-0000-7000-8000-0000000000b1"}
                    """)
                    HeatingRequests.Delivery request) {
        FuelContract contract = contracts.visibleForChange(id);
        contracts.deliver(contract, request);
        return ResponseBuilder.create(RestResponse.Status.CREATED, contract.view()).build();
    }

    @GET
    @Path("/fuel-contracts")
    @Transactional
    @RolesAllowed({
        Role.FIELD_WORKER,
        Role.REGISTRAR,
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.LEAD_GROUP,
        Role.AUDITOR
    })
    @Operation(operationId = "listFuelContracts", summary = "Contracts / 供应合同列表")
    @APIResponse(responseCode = "200", description = "a page")
    public Page<HeatingViews.Contract> contracts(
            @QueryParam("region") @Pattern(regexp = REGION) String region,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int most = paging.limit(limit);
        List<String> at = paging.position(cursor);
        return paging.page(
                contracts.page(region, at == null ? null : UUID.fromString(at.get(0)), most + 1),
                most,
                row -> List.of(row.id().toString()),
                FuelContract::view);
    }

    @POST
    @Path("/heating-points")
    @Idempotent
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER, Role.BUREAU_LEADER})
    @Operation(
            operationId = "recordHeatingPoint",
            summary = "Fuel is kept here for the cold / 登记应急储煤点")
    @APIResponse(responseCode = "201", description = "recorded, closed and empty")
    @APIResponse(responseCode = "400", description = "unknown place or fuel")
    public RestResponse<HeatingViews.Point> point(
            @Valid
                    @NotNull
                    @BodyExample(
                            """
                    {"regionCode": "140221100", "name": "示范镇应急储煤点", "fuel": "coal",
                     "minimum": 5000}
                    """)
                    HeatingRequests.Point request) {
        HeatingViews.Point shown = points.enter(request).view();
        return ResponseBuilder.create(RestResponse.Status.CREATED, shown)
                .location(URI.create("/api/v1/heating-points/" + shown.id()))
                .build();
    }

    @POST
    @Path("/heating-points/{id}/stock-moves")
    @Idempotent
    @Transactional
    @RolesAllowed({Role.FIELD_WORKER, Role.REGISTRAR, Role.PROGRAMME_OFFICER})
    @Operation(
            operationId = "moveHeatingStock",
            summary = "Stock in, out or counted / 出入库、盘点",
            description = "What is issued to a household grows its reserve.")
    @APIResponse(responseCode = "201", description = "booked")
    @APIResponse(responseCode = "409", description = "more than is there")
    public RestResponse<HeatingViews.Point> move(
            @PathParam("id") UUID id,
            @Valid
                    @NotNull
                    @BodyExample(
                            """
                    {"kind": "issued", "quantity": 200,
                     "householdId": "0193a5c0-0000-7000-8000-0000000000b1"}
                    """)
                    HeatingRequests.Move request) {
        HeatingPoint point = points.visibleForChange(id);
        points.move(point, request);
        return ResponseBuilder.create(RestResponse.Status.CREATED, point.view()).build();
    }

    @GET
    @Path("/heating-points")
    @Transactional
    @RolesAllowed({
        Role.FIELD_WORKER,
        Role.REGISTRAR,
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.LEAD_GROUP,
        Role.AUDITOR
    })
    @Operation(operationId = "listHeatingPoints", summary = "Emergency points / 应急储煤点列表")
    @APIResponse(responseCode = "200", description = "a page")
    public Page<HeatingViews.Point> points(
            @QueryParam("region") @Pattern(regexp = REGION) String region,
            @Parameter(description = "true: below their least") @QueryParam("low") Boolean low,
            @QueryParam("open") Boolean open,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        int most = paging.limit(limit);
        List<String> at = paging.position(cursor);
        return paging.page(
                points.page(
                        region,
                        low,
                        open,
                        at == null ? null : UUID.fromString(at.get(0)),
                        most + 1),
                most,
                row -> List.of(row.id().toString()),
                HeatingPoint::view);
    }
}
