package org.nuandong.beneficiary.programme;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuandong.commons.security.Role;

/** May this household receive from that project, and why not? */
@Path("/api/v1/projects/{id}/eligibility-checks")
@Tag(name = "programmes")
class EligibilityResource {

    private final Eligibility eligibility;

    EligibilityResource(Eligibility eligibility) {
        this.eligibility = eligibility;
    }

    /** Whom it is about. */
    @Schema(name = "EligibilityQuestion")
    public record Question(
            @NotBlank
                    @Pattern(regexp = "person|household|organisation")
                    @Schema(examples = "household")
                    String holderKind,
            @NotNull UUID holderId) {}

    @POST
    @Transactional
    @RolesAllowed({Role.PROGRAMME_OFFICER, Role.APPROVER, Role.REGISTRAR, Role.FIELD_WORKER})
    @Operation(
            operationId = "checkEligibility",
            summary = "Rule by rule, may they receive? / 资格核对",
            description = "Nothing is written. What the caller may not see does not count.")
    @APIResponse(responseCode = "200", description = "each rule: holds, does not, not known")
    @APIResponse(responseCode = "400", description = "no such holder")
    @APIResponse(responseCode = "404", description = "no project in the caller's region")
    public EligibilityView check(@PathParam("id") UUID id, @Valid @NotNull Question request) {
        return eligibility.explain(id, request.holderKind(), request.holderId());
    }
}
