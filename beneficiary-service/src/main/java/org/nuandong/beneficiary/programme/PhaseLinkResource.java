package org.nuandong.beneficiary.programme;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Role;

/** One phase by its own address, as a work item names it: it says which programme it belongs to. */
@Path("/api/v1/programme-phases")
@Tag(name = "programmes")
class PhaseLinkResource {

    private final ProgrammeRepository programmes;
    private final Phases phases;

    PhaseLinkResource(ProgrammeRepository programmes, Phases phases) {
        this.programmes = programmes;
        this.phases = phases;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.LEAD_GROUP,
        Role.AUDITOR,
        Role.REGISTRAR
    })
    @Operation(operationId = "getPhase", summary = "One phase, with its programme / 单个计划阶段")
    @APIResponse(responseCode = "200", description = "the phase")
    public PhaseView get(@PathParam("id") UUID id) {
        ProgrammePhase phase =
                phases.findByIdOptional(id).orElseThrow(CommonProblem.NOT_FOUND::because);
        programmes.visible(phase.programmeId());
        return phase.view();
    }
}
