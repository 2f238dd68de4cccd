package org.nuandong.dispatch.settlement;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.STATION_CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuandong.dispatch.care.Stays;

/** 安置落户步骤 of one case. */
@Path("/api/v1/care-cases/{id}/settlement-steps")
@Tag(name = "settlement")
class CaseSettlementResource {

    private final SettlementRepository steps;
    private final Stays stays;

    CaseSettlementResource(SettlementRepository steps, Stays stays) {
        this.steps = steps;
        this.stays = stays;
    }

    @GET
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, BUREAU_LEADER})
    @Operation(operationId = "listSettlementStepsOfCase", summary = "Steps of one case / 个案安置步骤")
    @APIResponse(responseCode = "200", description = "In their order / 按先后")
    public List<SettlementView> ofCase(@PathParam("id") UUID id) {
        stays.visible(id);
        return steps.ofCase(id).stream().map(SettlementView::of).toList();
    }
}
