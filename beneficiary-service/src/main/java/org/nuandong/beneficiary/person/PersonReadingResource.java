package org.nuandong.beneficiary.person;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuandong.commons.security.Role;

/** Masked fields in clear, for a stated purpose. */
@Path("/api/v1/persons/{id}/readings")
@Tag(name = "persons")
class PersonReadingResource {

    private final PersonReading reading;

    PersonReadingResource(PersonReading reading) {
        this.reading = reading;
    }

    /** Which fields, and what for. */
    public record ReadingRequest(
            @NotEmpty
                    @Size(max = 6)
                    @Schema(
                            description =
                                    "name, birthOn, identityNumber, telephone, documents,"
                                            + " categories (the sensitive ones too)",
                            examples = "[\"identityNumber\"]")
                    List<@NotBlank String> fields,
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "dictionary reading-purpose", examples = "verification")
                    String purpose) {}

    @POST
    @Transactional
    @RolesAllowed({
        Role.REGISTRAR,
        Role.FIELD_WORKER,
        Role.PROGRAMME_OFFICER,
        Role.APPROVER,
        Role.MINOR_GUARDIAN
    })
    @Operation(
            operationId = "readPerson",
            summary = "Read masked fields for a purpose; audited / 按用途查看明文（留痕）",
            description = "A minor's stay masked but for the guardians' role.")
    @APIResponse(responseCode = "200", description = "the fields asked for")
    @APIResponse(responseCode = "400", description = "no such field or purpose")
    @APIResponse(
            responseCode = "403",
            description = "sensitive categories, for a role that does not decide on them")
    public ClearPerson read(@PathParam("id") UUID id, @Valid @NotNull ReadingRequest request) {
        return reading.read(id, request.fields(), request.purpose());
    }
}
