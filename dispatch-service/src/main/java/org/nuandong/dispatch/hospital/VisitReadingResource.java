package org.nuandong.dispatch.hospital;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuandong.commons.audit.AuditTrail;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.dispatch.care.GuestReading;

/** 查阅看望记录: what visitors wrote, in clear, for a purpose; each reading stands in the audit (C5). */
@Path("/api/v1/hospital-stays/{id}/visit-readings")
@Tag(name = "hospitals")
class VisitReadingResource {

    private static final List<String> FIELDS = List.of("visits.note");

    private final HospitalRepository hospitals;
    private final GuestReading readings;
    private final PersonalData personal;
    private final AuditTrail audit;
    private final Dictionaries dictionaries;

    VisitReadingResource(
            HospitalRepository hospitals,
            GuestReading readings,
            PersonalData personal,
            AuditTrail audit,
            Dictionaries dictionaries) {
        this.hospitals = hospitals;
        this.readings = readings;
        this.personal = personal;
        this.audit = audit;
        this.dictionaries = dictionaries;
    }

    @POST
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER, MINOR_GUARDIAN})
    @Operation(
            operationId = "readHospitalVisits",
            summary = "What visitors wrote in clear, audited / 查阅看望记录(留痕)")
    @APIResponse(responseCode = "200", description = "The notes / 看望记录")
    @APIResponse(responseCode = "403", description = "A minor, and no role for it / 未成年人信息")
    public List<HospitalViews.NoteView> read(
            @PathParam("id") UUID id,
            @BodyExample(HospitalExamples.READING) @NotNull @Valid HospitalRequests.Reading body) {
        dictionaries.require("reading-purpose", body.purpose(), "purpose");
        Treatment treatment = hospitals.treatments().visible(id);
        readings.note(treatment.caseId(), FIELDS, body.purpose());
        audit.read(
                Treatment.TYPE, id, treatment.region(), treatment.unitId(), FIELDS, body.purpose());
        return hospitals.visits(id).stream()
                .map(visit -> new HospitalViews.NoteView(visit.at(), visit.note(personal)))
                .toList();
    }
}
