package org.nuandong.dispatch.patrol;

import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.TEAM_MEMBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.platform.FreeText;
import org.nuandong.dispatch.platform.GeoPoint;

/** 巡查发现与照片: finds that become incidents, photos of the patrol. */
@Path("/api/v1/patrols/{id}")
@Tag(name = "patrols", description = "Street patrols / 街面巡查")
class PatrolFindResource {

    private static final String PHOTOS =
            """
            {"photoIds": ["01932f5c-0000-7000-8000-000000000031"]}""";

    private final Findings findings;
    private final PatrolRepository patrols;
    private final PatrolAnswers answers;
    private final Dictionaries dictionaries;

    PatrolFindResource(
            Findings findings,
            PatrolRepository patrols,
            PatrolAnswers answers,
            Dictionaries dictionaries) {
        this.findings = findings;
        this.patrols = patrols;
        this.answers = answers;
        this.dictionaries = dictionaries;
    }

    @POST
    @Path("/findings")
    @Idempotent
    @Transactional
    @RolesAllowed({TEAM_MEMBER, DUTY_LEADER})
    @Operation(
            operationId = "reportPatrolFind",
            summary = "Somebody was found: an incident is opened on the spot / 巡查发现",
            description =
                    "The team is on the scene at once; the incident is left out of the on-time"
                            + " ratio.")
    @APIResponse(responseCode = "201", description = "The incident / 已立事件")
    @APIResponse(responseCode = "409", description = "The patrol is not under way / 状态不符")
    public RestResponse<WayView.FindingView> find(
            @PathParam("id") UUID id,
            @BodyExample(FindRequest.EXAMPLE) @NotNull @Valid FindRequest body) {
        dictionaries.require("incident-kind", body.kind(), "kind");
        List<String> facts = body.facts() == null ? List.of() : body.facts();
        for (int i = 0; i < facts.size(); i++) {
            dictionaries.require("tip-fact", facts.get(i), "facts[" + i + "]");
        }
        GeoPoint.requireInChina(body.point(), "point");
        FreeText.requireNoNumbers(body.description(), "description");
        FreeText.requireNoNumbers(body.address(), "address");
        Finding finding = findings.report(id, body);
        patrols.flush();
        return Answers.created(
                "/api/v1/incidents/" + finding.incidentId(), WayView.FindingView.of(finding), 0);
    }

    @POST
    @Path("/photos")
    @Transactional
    @RolesAllowed({TEAM_MEMBER, DUTY_LEADER})
    @Operation(
            operationId = "addPatrolPhotos",
            summary = "Photos that were uploaded as evidence belong to this patrol / 巡查照片")
    @APIResponse(responseCode = "200", description = "The patrol as it is now / 巡查")
    @APIResponse(responseCode = "404", description = "Evidence unknown or foreign / 证据不存在")
    @APIResponse(responseCode = "409", description = "Not started, or not whole yet / 状态不符")
    public RestResponse<PatrolView> photos(
            @PathParam("id") UUID id, @BodyExample(PHOTOS) @NotNull @Valid Photos body) {
        return answers.of(findings.photos(id, body.photoIds()));
    }

    /** Evidence by its ids. */
    @Schema(name = "PatrolPhotos")
    record Photos(@NotEmpty @Size(max = 50) List<@NotNull UUID> photoIds) {}
}
