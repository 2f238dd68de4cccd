package org.nuandong.dispatch.house;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.STATION_CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
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
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.platform.IdPages;

/** 站内检查: fire, wiring, heating, food, CCTV, linked to the registry's inspections (R191). */
@Path("/api/v1/house-checks")
@Tag(name = "house")
class HouseCheckResource {

    private final HouseBook book;
    private final HouseRepository house;
    private final Dictionaries dictionaries;
    private final Caller caller;
    private final IdPages pages;

    HouseCheckResource(
            HouseBook book,
            HouseRepository house,
            Dictionaries dictionaries,
            Caller caller,
            IdPages pages) {
        this.book = book;
        this.house = house;
        this.dictionaries = dictionaries;
        this.caller = caller;
        this.pages = pages;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(operationId = "recordHouseCheck", summary = "A check of the house / 登记站内检查")
    @APIResponse(responseCode = "201", description = "Recorded / 已登记")
    public RestResponse<HouseViews.CheckView> check(
            @BodyExample(HouseExamples.CHECK) @NotNull @Valid HouseRequests.NewHouseCheck body) {
        caller.requireRegion(body.regionCode());
        caller.requireUnit(body.unitId());
        dictionaries.require("house-check-kind", body.kind(), "kind");
        dictionaries.require("house-check-result", body.result(), "result");
        HouseCheck check = book.check(body);
        return Answers.created(
                "/api/v1/house-checks?unitId=" + check.unitId(), HouseViews.CheckView.of(check), 0);
    }

    @GET
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, BUREAU_LEADER})
    @Operation(operationId = "listHouseChecks", summary = "Checks, the latest first / 检查列表")
    @APIResponse(responseCode = "200", description = "One page / 分页结果")
    public Page<HouseViews.CheckView> list(
            @Parameter(description = "Of this house") @QueryParam("unitId") UUID unitId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return pages.of(
                cursor,
                limit,
                (before, most) -> house.page(HouseCheck.class, "house_check", unitId, before, most),
                check -> check.id(),
                HouseViews.CheckView::of);
    }
}
