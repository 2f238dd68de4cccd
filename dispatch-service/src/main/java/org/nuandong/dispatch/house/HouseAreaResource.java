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
import jakarta.ws.rs.PathParam;
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
import org.nuandong.dispatch.platform.FreeText;
import org.nuandong.dispatch.platform.IdPages;

/** 场所消毒: rooms and when they are due (R191). */
@Path("/api/v1/house-areas")
@Tag(name = "house", description = "The station as a house / 站内管理")
class HouseAreaResource {

    private final Rounds rounds;
    private final HouseRepository house;
    private final Dictionaries dictionaries;
    private final Caller caller;
    private final IdPages pages;

    HouseAreaResource(
            Rounds rounds,
            HouseRepository house,
            Dictionaries dictionaries,
            Caller caller,
            IdPages pages) {
        this.rounds = rounds;
        this.house = house;
        this.dictionaries = dictionaries;
        this.caller = caller;
        this.pages = pages;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "registerHouseArea",
            summary = "A room that is disinfected by the clock / 登记场所")
    @APIResponse(responseCode = "201", description = "Registered / 已登记")
    public RestResponse<HouseViews.AreaView> register(
            @BodyExample(HouseExamples.AREA) @NotNull @Valid HouseRequests.NewArea body) {
        caller.requireRegion(body.regionCode());
        caller.requireUnit(body.unitId());
        dictionaries.require("house-area", body.kind(), "kind");
        FreeText.requireNoNumbers(body.name(), "name");
        HouseArea area = rounds.register(body);
        house.flush();
        return Answers.created(
                "/api/v1/house-areas/" + area.id(), HouseViews.AreaView.of(area), area.version());
    }

    @GET
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, BUREAU_LEADER})
    @Operation(operationId = "listHouseAreas", summary = "Rooms and when they are due / 场所列表")
    @APIResponse(responseCode = "200", description = "One page / 分页结果")
    public Page<HouseViews.AreaView> list(
            @Parameter(description = "Of this house") @QueryParam("unitId") UUID unitId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return pages.of(
                cursor,
                limit,
                (before, most) -> house.page(HouseArea.class, "house_area", unitId, before, most),
                area -> area.id(),
                HouseViews.AreaView::of);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, BUREAU_LEADER})
    @Operation(operationId = "getHouseArea", summary = "One room / 场所详情")
    @APIResponse(responseCode = "200", description = "The room with its ETag / 场所")
    public RestResponse<HouseViews.AreaView> get(@PathParam("id") UUID id) {
        return answer(house.areas().visible(id));
    }

    @POST
    @Path("/{id}/disinfections")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(operationId = "disinfectHouseArea", summary = "Done; the next round is due / 登记消毒")
    @APIResponse(responseCode = "200", description = "When the next is due / 下次消毒")
    @APIResponse(responseCode = "409", description = "Closed / 已停用")
    public RestResponse<HouseViews.AreaView> disinfect(
            @PathParam("id") UUID id,
            @BodyExample(HouseExamples.DISINFECTION) @NotNull @Valid
                    HouseRequests.NewDisinfection body) {
        dictionaries.require("disinfectant", body.agent(), "agent");
        return answer(rounds.disinfect(id, body));
    }

    @POST
    @Path("/{id}/closings")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(operationId = "closeHouseArea", summary = "The room is given up / 停用场所")
    @APIResponse(responseCode = "200", description = "Closed / 已停用")
    @APIResponse(responseCode = "409", description = "Closed already / 此前已停用")
    public RestResponse<HouseViews.AreaView> close(
            @PathParam("id") UUID id,
            @BodyExample(HouseExamples.CLOSING) @NotNull @Valid HouseRequests.Closing body) {
        FreeText.requireNoNumbers(body.reason(), "reason");
        return answer(rounds.close(id));
    }

    private RestResponse<HouseViews.AreaView> answer(HouseArea area) {
        house.flush();
        return Answers.ok(HouseViews.AreaView.of(area), area.version());
    }
}
