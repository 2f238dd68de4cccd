package org.nuandong.dispatch.hospital;

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
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.dispatch.platform.Answers;

/** 登记医疗费用: an estimate, or a bill of a stay in hospital (R152). */
@Path("/api/v1/hospital-stays/{id}/costs")
@Tag(name = "hospitals")
class HospitalBillResource {

    private final Costs costs;

    HospitalBillResource(Costs costs) {
        this.costs = costs;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(operationId = "recordHospitalCost", summary = "An estimate, or a bill / 登记医疗费用")
    @APIResponse(responseCode = "201", description = "Recorded / 已登记")
    public RestResponse<HospitalViews.CostView> record(
            @PathParam("id") UUID id,
            @BodyExample(HospitalExamples.COST) @NotNull @Valid HospitalRequests.NewCost body) {
        HospitalCost cost = costs.record(id, body);
        return Answers.created(
                "/api/v1/hospital-stays/" + id, HospitalViews.CostView.of(cost), cost.version());
    }
}
