package org.nuandong.dispatch.hospital;

import static org.nuandong.commons.security.Role.APPROVER;
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
import org.nuandong.commons.rest.Page;
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.platform.IdPages;

/**
 * 住院管理: where guests lie, who pays, how they are. Into hospital and back is the case's own step.
 */
@Path("/api/v1/hospital-stays")
@Tag(name = "hospitals")
class HospitalStayResource {

    private final TreatmentSteps steps;
    private final HospitalRepository hospitals;
    private final Dictionaries dictionaries;
    private final IdPages pages;

    HospitalStayResource(
            TreatmentSteps steps,
            HospitalRepository hospitals,
            Dictionaries dictionaries,
            IdPages pages) {
        this.steps = steps;
        this.hospitals = hospitals;
        this.dictionaries = dictionaries;
        this.pages = pages;
    }

    @GET
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, BUREAU_LEADER, APPROVER})
    @Operation(
            operationId = "listHospitalStays",
            summary = "Guests in hospital, the newest first / 住院列表")
    @APIResponse(responseCode = "200", description = "One page / 分页结果")
    public Page<HospitalViews.StayView> list(
            @Parameter(description = "Still there?") @QueryParam("open") Boolean open,
            @QueryParam("caseId") UUID caseId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") Integer limit) {
        return pages.of(
                cursor,
                limit,
                (before, most) -> hospitals.treatments(open, caseId, before, most),
                treatment -> treatment.id(),
                this::view);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, BUREAU_LEADER, APPROVER})
    @Operation(operationId = "getHospitalStay", summary = "One stay in hospital / 住院详情")
    @APIResponse(responseCode = "200", description = "With visits and money / 含看望与费用")
    public RestResponse<HospitalViews.StayView> get(@PathParam("id") UUID id) {
        Treatment treatment = hospitals.treatments().visible(id);
        return Answers.ok(view(treatment), treatment.version());
    }

    @POST
    @Path("/{id}/explanations")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "explainHospital",
            summary = "Why another hospital, afterwards / 非定点就医说明")
    @APIResponse(responseCode = "200", description = "Explained / 已说明")
    @APIResponse(responseCode = "409", description = "Nothing to explain / 无须说明")
    public RestResponse<HospitalViews.StayView> explain(
            @PathParam("id") UUID id,
            @BodyExample(HospitalExamples.EXPLANATION) @NotNull @Valid
                    HospitalRequests.Explanation body) {
        dictionaries.require("hospital-choice-reason", body.reason(), "reason");
        return answer(steps.explain(id, body.reason()));
    }

    @POST
    @Path("/{id}/payers")
    @Transactional
    @RolesAllowed({DUTY_LEADER, BUREAU_LEADER})
    @Operation(
            operationId = "changeHospitalPayer",
            summary = "Somebody else pays, with the reason / 变更承担方")
    @APIResponse(responseCode = "200", description = "As it is now / 已变更")
    public RestResponse<HospitalViews.StayView> changePayer(
            @PathParam("id") UUID id,
            @BodyExample(HospitalExamples.PAYER) @NotNull @Valid
                    HospitalRequests.PayerChange body) {
        dictionaries.require("medical-payer", body.payer(), "payer");
        dictionaries.require("payer-change-reason", body.reason(), "reason");
        return answer(steps.changePayer(id, body.payer(), body.reason()));
    }

    @POST
    @Path("/{id}/visits")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(operationId = "visitInHospital", summary = "Somebody went to see the guest / 看望住院人员")
    @APIResponse(responseCode = "200", description = "When the next visit is due / 下次看望")
    @APIResponse(responseCode = "409", description = "Not in hospital any more / 已出院")
    public RestResponse<HospitalViews.StayView> visit(
            @PathParam("id") UUID id,
            @BodyExample(HospitalExamples.VISIT) @NotNull @Valid HospitalRequests.NewVisit body) {
        dictionaries.require("hospital-visit-result", body.result(), "result");
        return answer(steps.visit(id, body));
    }

    private RestResponse<HospitalViews.StayView> answer(Treatment treatment) {
        hospitals.flush();
        return Answers.ok(view(treatment), treatment.version());
    }

    private HospitalViews.StayView view(Treatment treatment) {
        return HospitalViews.StayView.of(
                treatment,
                hospitals.visits(treatment.id()),
                hospitals.payers(treatment.id()),
                hospitals.costs(treatment.id()));
    }
}
