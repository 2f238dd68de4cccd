package org.nuandong.dispatch.scene;

import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.MINOR_GUARDIAN;
import static org.nuandong.commons.security.Role.STATION_CLERK;
import static org.nuandong.commons.security.Role.TEAM_MEMBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import org.nuandong.commons.audit.AuditTrail;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.incident.Incident;
import org.nuandong.dispatch.incident.IncidentRepository;

/** 查阅体貌与状况: health in clear, for a stated purpose; each reading stands in the audit (C5). */
@Path("/api/v1/incidents/{id}/persons/{subjectId}/condition-readings")
@Tag(name = "scene")
class ConditionReadingResource {

    private static final List<String> FIELDS =
            List.of("conditions", "features", "outcomes.protection", "outcomes.note");

    private final IncidentRepository incidents;
    private final FoundPersonRepository persons;
    private final Grounds grounds;
    private final PersonalData personal;
    private final AuditTrail audit;
    private final Dictionaries dictionaries;
    private final Caller caller;

    ConditionReadingResource(
            IncidentRepository incidents,
            FoundPersonRepository persons,
            Grounds grounds,
            PersonalData personal,
            AuditTrail audit,
            Dictionaries dictionaries,
            Caller caller) {
        this.incidents = incidents;
        this.persons = persons;
        this.grounds = grounds;
        this.personal = personal;
        this.audit = audit;
        this.dictionaries = dictionaries;
        this.caller = caller;
    }

    /** Why somebody looks. */
    @Schema(name = "ConditionReading")
    public record ReadingRequest(
            @NotBlank
                    @Size(max = 40)
                    @Schema(
                            description = "Code of the dictionary reading-purpose",
                            examples = "handover")
                    String purpose) {}

    @POST
    @Transactional
    @RolesAllowed({TEAM_MEMBER, DUTY_LEADER, STATION_CLERK, MINOR_GUARDIAN})
    @Operation(
            operationId = "readCondition",
            summary = "Features, conditions and grounds in clear, audited / 查阅体貌与状况(留痕)")
    @APIResponse(responseCode = "200", description = "What is in the record / 体貌与状况")
    @APIResponse(responseCode = "403", description = "A minor, and no role for it / 未成年人信息")
    public ConditionView read(
            @PathParam("id") UUID id,
            @PathParam("subjectId") UUID subjectId,
            @BodyExample("{\"purpose\": \"handover\"}") @NotNull @Valid ReadingRequest body) {
        dictionaries.require("reading-purpose", body.purpose(), "purpose");
        Incident incident = incidents.visible(id);
        FoundPerson person = persons.of(id, subjectId);
        if (person.isMinor() && !caller.hasRole(MINOR_GUARDIAN)) {
            throw CommonProblem.FORBIDDEN.because();
        }
        audit.read(
                FoundPerson.TYPE,
                subjectId,
                incident.region(),
                incident.unitId(),
                FIELDS,
                body.purpose());
        SealedCondition sealed = person.condition();
        return new ConditionView(
                sealed.conditions(subjectId, personal),
                sealed.features(subjectId, personal),
                persons.outcomes(subjectId).stream()
                        .map(
                                outcome ->
                                        new OutcomeInClear(
                                                outcome.id(),
                                                grounds.open(outcome),
                                                grounds.note(outcome)))
                        .toList());
    }

    /** What was seen of a person, in clear. */
    @Schema(name = "Condition")
    public record ConditionView(
            List<String> conditions, String features, List<OutcomeInClear> outcomes) {

        @Override
        public String toString() {
            return "a condition";
        }
    }

    /** The words of one outcome, in clear. */
    @Schema(name = "OutcomeInClear")
    public record OutcomeInClear(UUID id, Protection protection, String note) {

        @Override
        public String toString() {
            return "an outcome";
        }
    }
}
