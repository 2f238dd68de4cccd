package org.nuandong.beneficiary.wandering;

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
import org.nuandong.commons.security.Role;

/** What is done for one entry: acknowledged, looked after, closed. */
@Path("/api/v1/wandering-entries/{id}")
@Tag(name = "wandering")
class WanderingStepResource {

    private final WanderingDesk desk;

    WanderingStepResource(WanderingDesk desk) {
        this.desk = desk;
    }

    @POST
    @Path("/acknowledgements")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER})
    @Operation(
            operationId = "acknowledgeWanderingWarning",
            summary = "The home community takes it over / 确认预警")
    @APIResponse(responseCode = "200", description = "acknowledged")
    @APIResponse(responseCode = "409", description = "no warning waits")
    public WanderingView acknowledge(@PathParam("id") UUID id) {
        return desk.acknowledge(id);
    }

    @POST
    @Path("/follow-ups")
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER})
    @Operation(
            operationId = "recordWanderingFollowUp",
            summary = "Looked after again; the next date follows the class / 记录回访",
            description = "It also acknowledges a warning that waits.")
    @APIResponse(responseCode = "200", description = "the entry with its next date")
    @APIResponse(responseCode = "400", description = "no such code, or a number in the note")
    @APIResponse(responseCode = "409", description = "the entry is closed")
    public WanderingView followUp(
            @PathParam("id") UUID id, @Valid @NotNull WanderingRequests.Visit request) {
        return desk.followUp(id, request);
    }

    @POST
    @Path("/closings")
    @Transactional
    @RolesAllowed(Role.REGISTRAR)
    @Operation(
            operationId = "closeWanderingEntry",
            summary = "Nobody needs to look after the person any more / 台账销号",
            description = "A new stay opens it again.")
    @APIResponse(responseCode = "200", description = "closed")
    @APIResponse(responseCode = "400", description = "no such reason")
    @APIResponse(responseCode = "409", description = "closed already")
    public WanderingView close(
            @PathParam("id") UUID id, @Valid @NotNull WanderingRequests.Closing request) {
        return desk.close(id, request);
    }
}
