package org.nuandong.beneficiary.programme;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuandong.commons.security.Role;

/** When each part of a programme is to be done, and whether it was. */
@Path("/api/v1/programmes/{id}/phases")
@Tag(name = "programmes")
class PhaseResource {

    private final ProgrammeRepository programmes;
    private final Phases phases;

    PhaseResource(ProgrammeRepository programmes, Phases phases) {
        this.programmes = programmes;
        this.phases = phases;
    }

    /** 阶段完成. */
    @Schema(name = "PhaseCompletion")
    public record Completion(
            @NotNull @Schema(examples = "2026-12-08") LocalDate doneOn,
            @Size(max = 300) @Schema(examples = "14 个街镇已全部排摸") String note) {}

    @GET
    @RolesAllowed({
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.BUREAU_LEADER,
        Role.LEAD_GROUP,
        Role.AUDITOR,
        Role.REGISTRAR
    })
    @Operation(operationId = "listPhases", summary = "Phases of a programme / 计划各阶段")
    @APIResponse(responseCode = "200", description = "in their order")
    public List<PhaseView> list(@PathParam("id") UUID id) {
        return phases.of(programmes.visible(id).id()).stream().map(ProgrammePhase::view).toList();
    }

    @POST
    @Path("/{phaseId}/completions")
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER, Role.BUREAU_LEADER})
    @Operation(operationId = "completePhase", summary = "A phase is done / 阶段完成")
    @APIResponse(responseCode = "200", description = "done")
    @APIResponse(responseCode = "409", description = "done before")
    public PhaseView done(
            @PathParam("id") UUID id,
            @PathParam("phaseId") UUID phaseId,
            @Valid @NotNull Completion request) {
        Programme programme = programmes.ownForChange(id);
        return phases.done(programme, phaseId, request.doneOn(), request.note()).view();
    }
}
