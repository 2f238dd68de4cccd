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

/** 站内突发事件: fire, poisoning, violence …; each goes up as a serious matter at once (R301). */
@Path("/api/v1/house-incidents")
@Tag(name = "house")
class HouseIncidentResource {

    private final HouseBook book;
    private final HouseRepository house;
    private final Dictionaries dictionaries;
    private final Caller caller;
    private final IdPages pages;

    HouseIncidentResource(
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
            operationId = "reportHouseIncident",
            summary = "Something happened in the house; it goes up with its own time / 站内突发事件")
    @APIResponse(responseCode = "201", description = "Raised / 已上报")
    @APIResponse(responseCode = "404", description = "Unknown or foreign guest / 个案不存在或非本辖区")
    public RestResponse<HouseViews.IncidentView> report(
            @BodyExample(HouseExamples.INCIDENT) @NotNull @Valid HouseRequests.NewIncident body) {
        caller.requireRegion(body.regionCode());
        caller.requireUnit(body.unitId());
        dictionaries.require("house-incident-kind", body.kind(), "kind");
        FreeText.requireNoNumbers(body.words(), "words");
        HouseIncident incident = book.happened(body);
        return Answers.created("/api/v1/house-incidents/" + incident.id(), view(incident), 0);
    }

    @GET
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, BUREAU_LEADER})
    @Operation(
            operationId = "listHouseIncidents",
            summary = "What happened, the latest first / 突发事件列表")
    @APIResponse(responseCode = "200", description = "One page / 分页结果")
    public Page<HouseViews.IncidentView> list(
            @Parameter(description = "Of this house") @QueryParam("unitId") UUID unitId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return pages.of(
                cursor,
                limit,
                (before, most) ->
                        house.page(HouseIncident.class, "house_incident", unitId, before, most),
                incident -> incident.id(),
                this::view);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, BUREAU_LEADER})
    @Operation(operationId = "getHouseIncident", summary = "One incident / 突发事件详情")
    @APIResponse(responseCode = "200", description = "The incident and its matter / 突发事件")
    public HouseViews.IncidentView get(@PathParam("id") UUID id) {
        return view(house.incidents().visible(id));
    }

    private HouseViews.IncidentView view(HouseIncident incident) {
        return HouseViews.IncidentView.of(incident, house.casesOf(incident.id()));
    }
}
