package org.nuandong.dispatch.hospital;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;
import static org.nuandong.commons.security.Role.OPERATOR;
import static org.nuandong.commons.security.Role.STATION_CLERK;
import static org.nuandong.commons.security.Role.TEAM_MEMBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
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
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.platform.FreeText;
import org.nuandong.dispatch.platform.IdPages;
import org.nuandong.dispatch.platform.RegionFilter;

/** 定点医院名录: who takes helped people at any time (R151). */
@Path("/api/v1/hospitals")
@Tag(name = "hospitals", description = "Designated hospitals and stays in them / 医疗救治")
class HospitalResource {

    private final HospitalRepository hospitals;
    private final HospitalEvents events;
    private final Dictionaries dictionaries;
    private final Caller caller;
    private final IdPages pages;
    private final Clock clock;

    HospitalResource(
            HospitalRepository hospitals,
            HospitalEvents events,
            Dictionaries dictionaries,
            Caller caller,
            IdPages pages,
            Clock clock) {
        this.hospitals = hospitals;
        this.events = events;
        this.dictionaries = dictionaries;
        this.caller = caller;
        this.pages = pages;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({OPERATOR, BUREAU_LEADER})
    @Operation(
            operationId = "designateHospital",
            summary = "A hospital that takes helped people / 登记定点医院")
    @APIResponse(responseCode = "201", description = "Designated / 已登记")
    public RestResponse<HospitalViews.HospitalView> designate(
            @BodyExample(HospitalExamples.HOSPITAL) @NotNull @Valid
                    HospitalRequests.NewHospital body) {
        caller.requireRegion(body.regionCode());
        check(body.particulars());
        DesignatedHospital hospital =
                new DesignatedHospital(body.regionCode(), body.unitId(), body.particulars());
        hospitals.add(hospital);
        hospitals.flush();
        events.designated("hospital.designated", hospital, clock.instant());
        return Answers.created(
                "/api/v1/hospitals/" + hospital.id(),
                HospitalViews.HospitalView.of(hospital),
                hospital.version());
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @RolesAllowed({OPERATOR, BUREAU_LEADER})
    @Operation(
            operationId = "changeHospital",
            summary = "Other particulars, or the end of it / 变更定点医院")
    @APIResponse(responseCode = "200", description = "As it is now / 已变更")
    @APIResponse(responseCode = "412", description = "Changed meanwhile / 版本不符")
    public RestResponse<HospitalViews.HospitalView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @BodyExample(HospitalExamples.PARTICULARS) @NotNull @Valid
                    HospitalRequests.Particulars body) {
        check(body);
        DesignatedHospital hospital = hospitals.ownHospital(id);
        Versions.require(ifMatch, hospital.version());
        hospital.say(body);
        hospitals.flush();
        events.designated("hospital.changed", hospital, clock.instant());
        return Answers.ok(HospitalViews.HospitalView.of(hospital), hospital.version());
    }

    @GET
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, HOTLINE_CLERK, TEAM_MEMBER, BUREAU_LEADER, OPERATOR})
    @Operation(
            operationId = "listHospitals",
            summary = "Designated hospitals that serve the caller's regions / 定点医院列表",
            description = "One of the city serves its counties as well. / 市级定点医院服务所辖区县。")
    @APIResponse(responseCode = "200", description = "One page / 分页结果")
    public Page<HospitalViews.HospitalView> list(
            @Parameter(description = "Serving this region", example = "420203")
                    @QueryParam("region")
                    String region,
            @Parameter(description = "hospital-kind", example = "infectious") @QueryParam("kind")
                    String kind,
            @Parameter(description = "Designated on this day", example = "2026-12-01")
                    @QueryParam("on")
                    LocalDate on,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        dictionaries.require("hospital-kind", kind, "kind");
        if (region != null) {
            caller.requireRegion(RegionFilter.of(region));
        }
        return pages.of(
                cursor,
                limit,
                (before, most) ->
                        hospitals.hospitals(
                                new HospitalRepository.Filter(RegionFilter.of(region), kind, on),
                                before,
                                most),
                hospital -> hospital.id(),
                HospitalViews.HospitalView::of);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, HOTLINE_CLERK, TEAM_MEMBER, BUREAU_LEADER, OPERATOR})
    @Operation(operationId = "getHospital", summary = "One hospital / 定点医院详情")
    @APIResponse(responseCode = "200", description = "The hospital with its ETag / 定点医院")
    public RestResponse<HospitalViews.HospitalView> get(@PathParam("id") UUID id) {
        DesignatedHospital hospital = hospitals.hospital(id);
        return Answers.ok(HospitalViews.HospitalView.of(hospital), hospital.version());
    }

    private void check(HospitalRequests.Particulars said) {
        said.kinds().forEach(kind -> dictionaries.require("hospital-kind", kind, "kinds"));
        FreeText.requireNoNumbers(said.name(), "name");
        FreeText.requireNoNumbers(said.wardOffice(), "wardOffice");
        FreeText.requireNoNumbers(said.wardTelephone(), "wardTelephone");
    }
}
