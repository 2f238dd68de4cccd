package org.nuandong.beneficiary.organisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuandong.commons.security.Role;

/** Who works for which unit; accounts and passwords are the identity provider's. */
@Path("/api/v1/officers")
@Tag(name = "officers", description = "Officers / 工作人员")
class OfficerResource {

    private final Officers officers;

    OfficerResource(Officers officers) {
        this.officers = officers;
    }

    /** The full state; who leaves is not active any more, and stays known for old files. */
    @Schema(name = "OfficerState")
    public record OfficerState(
            @NotBlank @Size(max = 60) @Schema(examples = "张某甲") String name,
            @NotNull UUID unitId,
            @NotNull Boolean active) {}

    @PUT
    @Path("/{subject}")
    @Transactional
    @RolesAllowed({Role.BUREAU_LEADER, Role.OPERATOR})
    @Operation(
            operationId = "putOfficer",
            summary = "Enter or change an officer / 登记或变更工作人员",
            description = "The same again changes nothing, so no version is asked for.")
    @APIResponse(responseCode = "200", description = "as it is now")
    @APIResponse(responseCode = "400", description = "no such unit")
    @APIResponse(responseCode = "403", description = "a unit or officer of a foreign region")
    public OfficerView put(
            @PathParam("subject") @Pattern(regexp = "[0-9A-Za-z@._:-]{1,80}") String subject,
            @Valid @NotNull OfficerState request) {
        return officers.put(subject, request).view();
    }

    @GET
    @RolesAllowed({
        Role.BUREAU_LEADER,
        Role.OPERATOR,
        Role.REGISTRAR,
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.AUDITOR
    })
    @Operation(operationId = "listOfficers", summary = "Officers of a unit / 机构工作人员")
    @APIResponse(responseCode = "200", description = "by subject; empty for a foreign unit")
    public List<OfficerView> list(@QueryParam("unit") @NotNull UUID unit) {
        return officers.of(unit).stream().map(Officer::view).toList();
    }
}
