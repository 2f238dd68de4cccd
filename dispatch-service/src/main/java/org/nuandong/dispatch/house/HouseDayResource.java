package org.nuandong.dispatch.house;

import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.STATION_CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.security.Caller;

/** 在岗人员: staff, helpers, social workers and volunteers of a day, and how many are vaccinated. */
@Path("/api/v1/house-days")
@Tag(name = "house")
class HouseDayResource {

    private final HouseBook book;
    private final HouseRepository house;
    private final Dictionaries dictionaries;
    private final Caller caller;

    HouseDayResource(
            HouseBook book, HouseRepository house, Dictionaries dictionaries, Caller caller) {
        this.book = book;
        this.house = house;
        this.dictionaries = dictionaries;
        this.caller = caller;
    }

    @POST
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "countHouseDay",
            summary = "Who worked in the house; the last word of a day counts / 登记在岗人数")
    @APIResponse(responseCode = "200", description = "The day as it stands / 当日在岗")
    @APIResponse(responseCode = "400", description = "Counts that cannot be / 人数有误")
    public HouseViews.DayView count(
            @BodyExample(HouseExamples.DAY) @NotNull @Valid HouseRequests.NewDay body) {
        caller.requireRegion(body.regionCode());
        caller.requireUnit(body.unitId());
        body.counts().forEach(c -> dictionaries.require("house-staff", c.kind(), "counts.kind"));
        book.count(body);
        return new HouseViews.DayView(
                body.unitId(), body.on(), house.counts(body.unitId(), body.on()));
    }
}
