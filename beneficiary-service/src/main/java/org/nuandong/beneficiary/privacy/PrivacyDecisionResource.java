package org.nuandong.beneficiary.privacy;

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

/** 答复: a second person grants or refuses; an erasure is done with the decision. */
@Path("/api/v1/privacy-requests/{id}/decisions")
@Tag(name = "privacy")
class PrivacyDecisionResource {

    private final PrivacyDesk desk;

    PrivacyDecisionResource(PrivacyDesk desk) {
        this.desk = desk;
    }

    @POST
    @Transactional
    @RolesAllowed(Role.APPROVER)
    @Operation(
            operationId = "decidePrivacyRequest",
            summary = "Granted, or refused with the reason / 答复个人信息请求",
            description = "By another person than the one who took it in.")
    @APIResponse(responseCode = "200", description = "decided; an erasure is done")
    @APIResponse(responseCode = "400", description = "no such reason, or none")
    @APIResponse(
            responseCode = "409",
            description = "decided already, by the same person, or still helped")
    public PrivacyViews.RequestView decide(
            @PathParam("id") UUID id, @Valid @NotNull PrivacyViews.Decision request) {
        return PrivacyViews.RequestView.of(desk.decide(id, request));
    }
}
