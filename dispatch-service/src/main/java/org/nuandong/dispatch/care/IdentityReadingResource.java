package org.nuandong.dispatch.care;

import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.MINOR_GUARDIAN;
import static org.nuandong.commons.security.Role.STATION_CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.rest.BodyExample;

/** 查阅身份: who a guest is, in clear, for a stated purpose; each reading stands in the audit. */
@Path("/api/v1/care-cases/{id}/identity-readings")
@Tag(name = "care-cases")
class IdentityReadingResource {

    private final GuestReading readings;
    private final Dictionaries dictionaries;

    IdentityReadingResource(GuestReading readings, Dictionaries dictionaries) {
        this.readings = readings;
        this.dictionaries = dictionaries;
    }

    @POST
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, MINOR_GUARDIAN})
    @Operation(
            operationId = "readIdentity",
            summary = "Name and number in clear, audited / 查阅身份信息(留痕)")
    @APIResponse(responseCode = "200", description = "Who it is / 身份信息")
    @APIResponse(responseCode = "403", description = "A minor, and no role for it / 未成年人信息")
    public IdentityView read(
            @PathParam("id") UUID id,
            @BodyExample(CareExamples.IDENTITY_READING) @NotNull @Valid
                    CareRequests.IdentityReading body) {
        dictionaries.require("reading-purpose", body.purpose(), "purpose");
        Guest guest = readings.inClear(id, body.purpose());
        return new IdentityView(guest.name(), guest.identityNumber(), guest.bornOn());
    }

    /** Who a guest is; null is not known. */
    record IdentityView(String name, String identityNumber, LocalDate birthDate) {

        @Override
        public String toString() {
            return "an identity";
        }
    }
}
