package org.nuandong.dispatch.hospital;

import static org.nuandong.commons.security.Role.APPROVER;
import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.STATION_CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.platform.FreeText;

/** 医疗费用结算: recorded, verified by a second person, settled, reversed instead of changed (R152). */
@Path("/api/v1/hospital-costs")
@Tag(name = "hospitals")
class HospitalCostResource {

    private final Costs costs;
    private final HospitalRepository hospitals;
    private final Dictionaries dictionaries;

    HospitalCostResource(Costs costs, HospitalRepository hospitals, Dictionaries dictionaries) {
        this.costs = costs;
        this.hospitals = hospitals;
        this.dictionaries = dictionaries;
    }

    @POST
    @Path("/{id}/verifications")
    @Transactional
    @RolesAllowed({DUTY_LEADER, APPROVER, BUREAU_LEADER})
    @Operation(
            operationId = "verifyHospitalCost",
            summary = "A second person has seen the bill / 审核费用")
    @APIResponse(responseCode = "200", description = "Verified / 已审核")
    @APIResponse(responseCode = "409", description = "Not a bill, or verified already / 状态不符")
    @APIResponse(responseCode = "422", description = "The same person recorded it / 须由另一人审核")
    public RestResponse<HospitalViews.CostView> verify(
            @PathParam("id") UUID id,
            @BodyExample(HospitalExamples.VERIFICATION) @NotNull @Valid
                    HospitalRequests.Verification body) {
        FreeText.requireNoNumbers(body.note(), "note");
        return answer(costs.verify(id, body.note()));
    }

    @POST
    @Path("/{id}/settlements")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, APPROVER})
    @Operation(operationId = "settleHospitalCost", summary = "Paid; it counts from now on / 结算")
    @APIResponse(responseCode = "200", description = "Settled / 已结算")
    @APIResponse(responseCode = "409", description = "Not verified, or settled already / 状态不符")
    public RestResponse<HospitalViews.CostView> settle(
            @PathParam("id") UUID id,
            @BodyExample(HospitalExamples.SETTLEMENT) @NotNull @Valid
                    HospitalRequests.Settlement body) {
        return answer(costs.settle(id, body));
    }

    @POST
    @Path("/{id}/reversals")
    @Transactional
    @RolesAllowed({DUTY_LEADER, APPROVER, BUREAU_LEADER})
    @Operation(
            operationId = "reverseHospitalCost",
            summary = "Takes it back by a line of its own / 冲销")
    @APIResponse(responseCode = "200", description = "The reversing line / 冲销记录")
    @APIResponse(responseCode = "409", description = "Reversed already / 已冲销")
    @APIResponse(responseCode = "422", description = "The same person settled it / 须由另一人冲销")
    public RestResponse<HospitalViews.CostView> reverse(
            @PathParam("id") UUID id,
            @BodyExample(HospitalExamples.REVERSAL) @NotNull @Valid
                    HospitalRequests.Reversal body) {
        dictionaries.require("cost-reversal-reason", body.reason(), "reason");
        return answer(costs.reverse(id, body.reason()));
    }

    private RestResponse<HospitalViews.CostView> answer(HospitalCost cost) {
        hospitals.flush();
        return Answers.ok(HospitalViews.CostView.of(cost), cost.version());
    }
}
