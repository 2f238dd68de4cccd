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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuandong.commons.audit.AuditTrail;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;

/** 查阅身份: who a guest is, in clear, for a stated purpose; each reading stands in the audit. */
@Path("/api/v1/care-cases/{id}/identity-readings")
@Tag(name = "care-cases")
class IdentityReadingResource {

    private static final List<String> FIELDS = List.of("name", "identityNumber", "birthDate");

    private final CareCaseRepository cases;
    private final PersonalData personal;
    private final AuditTrail audit;
    private final Dictionaries dictionaries;
    private final Caller caller;

    IdentityReadingResource(
            CareCaseRepository cases,
            PersonalData personal,
            AuditTrail audit,
            Dictionaries dictionaries,
            Caller caller) {
        this.cases = cases;
        this.personal = personal;
        this.audit = audit;
        this.dictionaries = dictionaries;
        this.caller = caller;
    }

    @POST
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, MINOR_GUARDIAN})
    @Operation(
            operationId = "readIdentity",
            summary = "Name and number in clear, audited / 查阅身份信息(留痕)")
    @APIResponse(responseCode = "200", description = "Who it is / 身份信息")
    @APIResponse(responseCode = "403", description = "A minor, and no role for it / 未成年人信息")
    @APIResponse(responseCode = "404", description = "Unknown or foreign / 不存在或非本辖区")
    public IdentityView read(
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "reading",
                                                            value = CareExamples.IDENTITY_READING)))
                    @NotNull
                    @Valid
                    CareRequests.IdentityReading body) {
        dictionaries.require("reading-purpose", body.purpose(), "purpose");
        CareCase stay = cases.visible(id);
        if (stay.classification().isMinor() && !caller.hasRole(MINOR_GUARDIAN)) {
            throw CommonProblem.FORBIDDEN.because();
        }
        audit.read(CareCase.TYPE, id, stay.region(), stay.unitId(), FIELDS, body.purpose());
        SealedPerson person = stay.person();
        return new IdentityView(
                person.name(), person.identityNumber(id, personal), person.bornOn(id, personal));
    }

    /** Who a guest is; null is not known. */
    record IdentityView(String name, String identityNumber, LocalDate birthDate) {

        @Override
        public String toString() {
            return "an identity";
        }
    }
}
