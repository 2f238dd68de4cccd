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

/** 食品留样与溯源: what was eaten, kept, and where it came from (R191). */
@Path("/api/v1/food-samples")
@Tag(name = "house")
class FoodSampleResource {

    private final HouseBook book;
    private final HouseRepository house;
    private final Dictionaries dictionaries;
    private final Caller caller;
    private final IdPages pages;

    FoodSampleResource(
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
    @Operation(
            operationId = "keepFoodSample",
            summary = "A little of each dish, and its source / 食品留样")
    @APIResponse(responseCode = "201", description = "Kept until then / 已留样")
    @APIResponse(responseCode = "422", description = "Too small / 留样量不足")
    public RestResponse<HouseViews.SampleView> keep(
            @BodyExample(HouseExamples.SAMPLE) @NotNull @Valid HouseRequests.NewSample body) {
        caller.requireRegion(body.regionCode());
        caller.requireUnit(body.unitId());
        dictionaries.require("meal", body.meal(), "meal");
        FreeText.requireNoNumbers(body.dish(), "dish");
        FreeText.requireNoNumbers(body.supplier(), "supplier");
        FoodSample sample = book.sample(body);
        return Answers.created(
                "/api/v1/food-samples/" + sample.id(),
                HouseViews.SampleView.of(sample),
                sample.version());
    }

    @GET
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, BUREAU_LEADER})
    @Operation(operationId = "listFoodSamples", summary = "Samples, the latest first / 留样列表")
    @APIResponse(responseCode = "200", description = "One page / 分页结果")
    public Page<HouseViews.SampleView> list(
            @Parameter(description = "Of this house") @QueryParam("unitId") UUID unitId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return pages.of(
                cursor,
                limit,
                (before, most) -> house.page(FoodSample.class, "food_sample", unitId, before, most),
                sample -> sample.id(),
                HouseViews.SampleView::of);
    }

    @POST
    @Path("/{id}/discards")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "discardFoodSample",
            summary = "Thrown away, not before its time / 处理留样")
    @APIResponse(responseCode = "200", description = "Discarded / 已处理")
    @APIResponse(responseCode = "409", description = "Discarded already / 此前已处理")
    @APIResponse(responseCode = "422", description = "Still to be kept / 未到期限")
    public RestResponse<HouseViews.SampleView> discard(
            @PathParam("id") UUID id,
            @BodyExample(HouseExamples.DISCARD) @NotNull @Valid HouseRequests.Discard body) {
        FoodSample sample = book.discard(id, body.occurredAt());
        house.flush();
        return Answers.ok(HouseViews.SampleView.of(sample), sample.version());
    }
}
