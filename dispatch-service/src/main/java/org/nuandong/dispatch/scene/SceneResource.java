package org.nuandong.dispatch.scene;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;
import static org.nuandong.commons.security.Role.STATION_CLERK;
import static org.nuandong.commons.security.Role.TEAM_MEMBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.dispatch.incident.IncidentAnswers;
import org.nuandong.dispatch.incident.IncidentView;
import org.nuandong.dispatch.platform.Answers;
import org.nuandong.dispatch.platform.FreeText;
import org.nuandong.dispatch.platform.GeoPoint;

/** 现场处置: persons found, outcomes, the end of the work. */
@Path("/api/v1/incidents/{id}")
@Tag(name = "scene", description = "On the scene / 现场处置")
class SceneResource {

    private static final String PERSON =
            """
            {"sex": "male", "apparentAge": 70, "conditions": ["hypothermia"], "known": false,
             "features": "灰色棉衣，左腿不便"}""";
    private static final String NOT_FOUND =
            """
            {"note": "出站口两侧均已查看", "lastSeenAt": "2026-11-21T21:50:00+08:00",
             "point": {"longitude": 115.0413, "latitude": 30.2035}}""";

    private final Scene scene;
    private final FoundPersonRepository persons;
    private final IncidentAnswers answers;
    private final SceneChecks checks;

    SceneResource(
            Scene scene,
            FoundPersonRepository persons,
            IncidentAnswers answers,
            SceneChecks checks) {
        this.scene = scene;
        this.persons = persons;
        this.answers = answers;
        this.checks = checks;
    }

    /** When the work was done. */
    @Schema(name = "Resolution")
    public record ResolutionRequest(@Schema(description = "Now when missing") Instant resolvedAt) {}

    /** Nobody was there. */
    @Schema(name = "NotFoundReport")
    public record NotFoundRequest(
            @NotBlank @Size(max = 500) @Schema(examples = "出站口两侧均已查看，未见人员") String note,
            @Schema(description = "When somebody last saw the person, where known")
                    Instant lastSeenAt,
            @Schema(description = "Where the team looked; needed unless a photo was taken (R112)")
                    GeoPoint point,
            @Schema(description = "Now when missing") Instant occurredAt) {}

    @GET
    @Path("/persons")
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER, BUREAU_LEADER, TEAM_MEMBER, STATION_CLERK})
    @Operation(operationId = "listFoundPersons", summary = "Persons found / 现场人员")
    @APIResponse(responseCode = "200", description = "In the order they were found / 现场人员")
    public List<PersonView> list(@PathParam("id") UUID id) {
        return scene.persons(id);
    }

    @POST
    @Path("/persons")
    @Idempotent
    @Transactional
    @RolesAllowed({TEAM_MEMBER, DUTY_LEADER, HOTLINE_CLERK})
    @Operation(operationId = "recordFoundPerson", summary = "A person was found / 登记现场人员")
    @APIResponse(responseCode = "201", description = "The person under a random id / 已登记")
    @APIResponse(responseCode = "409", description = "Nobody is on the scene / 状态不符")
    public RestResponse<PersonView> found(
            @PathParam("id") UUID id, @BodyExample(PERSON) @NotNull @Valid PersonRequest body) {
        FoundPerson person = scene.find(id, body, checks.check(body));
        persons.flush();
        return Answers.created(
                "/api/v1/incidents/" + id + "/persons",
                PersonView.of(person, List.of()),
                person.version());
    }

    @POST
    @Path("/resolutions")
    @Transactional
    @RolesAllowed({TEAM_MEMBER, DUTY_LEADER, HOTLINE_CLERK})
    @Operation(
            operationId = "resolveIncident",
            summary = "The work on the scene is done / 现场处置完毕",
            description = "Every person found has an outcome; the team is free again.")
    @APIResponse(responseCode = "200", description = "The incident as it is now / 事件")
    @APIResponse(responseCode = "409", description = "An outcome is missing / 缺少结果")
    public RestResponse<IncidentView> resolve(
            @PathParam("id") UUID id, @BodyExample("{}") @NotNull @Valid ResolutionRequest body) {
        return answers.of(scene.resolve(id, body.resolvedAt()));
    }

    @POST
    @Path("/not-found-reports")
    @Transactional
    @RolesAllowed({TEAM_MEMBER, DUTY_LEADER, HOTLINE_CLERK})
    @Operation(operationId = "reportNotFound", summary = "Nobody was there / 现场未发现人员")
    @APIResponse(responseCode = "200", description = "The incident as it is now / 事件")
    @APIResponse(
            responseCode = "409",
            description = "Somebody was recorded, or neither point nor photo / 状态不符")
    public RestResponse<IncidentView> notFound(
            @PathParam("id") UUID id,
            @BodyExample(NOT_FOUND) @NotNull @Valid NotFoundRequest body) {
        FreeText.requireNoNumbers(body.note(), "note");
        GeoPoint.requireInChina(body.point(), "point");
        return answers.of(scene.notFound(id, body));
    }
}
