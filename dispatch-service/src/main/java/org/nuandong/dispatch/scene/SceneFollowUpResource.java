package org.nuandong.dispatch.scene;

import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;
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
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.dispatch.followup.FollowUpDraft;
import org.nuandong.dispatch.followup.FollowUps;
import org.nuandong.dispatch.followup.LastSeenRequest;
import org.nuandong.dispatch.followup.PlannedFollowUp;
import org.nuandong.dispatch.incident.Incident;
import org.nuandong.dispatch.incident.IncidentRepository;

/** 二次搜寻、回访: somebody decides that an incident needs another look. */
@Path("/api/v1/incidents/{id}/follow-ups")
@Tag(name = "follow-ups")
class SceneFollowUpResource {

    private static final String SEARCH =
            """
            {"kind": "second-search",
             "lastSeen": {"at": "2026-11-21T21:50:00+08:00", "place": "出站口东侧报亭"}}""";

    private final IncidentRepository incidents;
    private final FoundPersonRepository persons;
    private final FollowUps followUps;
    private final Dictionaries dictionaries;
    private final Clock clock;

    SceneFollowUpResource(
            IncidentRepository incidents,
            FoundPersonRepository persons,
            FollowUps followUps,
            Dictionaries dictionaries,
            Clock clock) {
        this.incidents = incidents;
        this.persons = persons;
        this.followUps = followUps;
        this.dictionaries = dictionaries;
        this.clock = clock;
    }

    /** Another look that is owed from now on. */
    @Schema(name = "NewFollowUp")
    public record FollowUpRequest(
            @NotBlank
                    @Size(max = 40)
                    @Schema(
                            description = "Code of the dictionary follow-up-kind",
                            examples = "second-search")
                    String kind,
            @Schema(description = "A person found there, when it is about one") UUID subjectId,
            @Valid LastSeenRequest lastSeen) {}

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({TEAM_MEMBER, DUTY_LEADER, HOTLINE_CLERK})
    @Operation(
            operationId = "planFollowUp",
            summary = "Another look is owed / 安排跟踪、二次搜寻",
            description = "Due by the preset of its kind. One that is open already stays as it is.")
    @APIResponse(responseCode = "201", description = "What is owed until when / 跟踪任务")
    public RestResponse<PlannedFollowUp> plan(
            @PathParam("id") UUID id, @BodyExample(SEARCH) @NotNull @Valid FollowUpRequest body) {
        dictionaries.require("follow-up-kind", body.kind(), "kind");
        if (body.lastSeen() != null) {
            body.lastSeen().check("lastSeen");
        }
        Incident incident = incidents.locked(id);
        if (body.subjectId() != null) {
            persons.of(id, body.subjectId());
        }
        PlannedFollowUp planned =
                followUps.plan(
                        new FollowUpDraft(
                                body.kind(),
                                id,
                                body.subjectId(),
                                incident.region(),
                                incident.unitId(),
                                clock.instant(),
                                incident.isTest()),
                        body.lastSeen());
        return ResponseBuilder.<PlannedFollowUp>created(
                        URI.create("/api/v1/follow-ups/" + planned.id()))
                .entity(planned)
                .build();
    }
}
