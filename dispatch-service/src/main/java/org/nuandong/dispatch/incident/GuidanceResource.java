package org.nuandong.dispatch.incident;

import static org.nuandong.commons.security.Role.BUREAU_LEADER;
import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.HOTLINE_CLERK;
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
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.dispatch.platform.FreeText;

/** 电话指导: too far to arrive in time, so somebody nearer helps first (R104). */
@Path("/api/v1/incidents/{id}")
@Tag(name = "incidents", description = "Incidents / 求助事件")
class GuidanceResource {

    private static final String GUIDANCE =
            """
            {"reason": "too-far", "party": "village", "instructed": "石板村村委会",
             "advice": ["warm-clothes", "hot-food", "indoors"]}""";
    private static final String RESOLUTION =
            """
            {"result": "taken-in-nearby", "note": "村委会已安置在值班室，有人陪护"}""";

    private final Guiding guiding;
    private final IncidentRepository incidents;
    private final IncidentAnswers answers;
    private final Dictionaries dictionaries;

    GuidanceResource(
            Guiding guiding,
            IncidentRepository incidents,
            IncidentAnswers answers,
            Dictionaries dictionaries) {
        this.guiding = guiding;
        this.incidents = incidents;
        this.answers = answers;
        this.dictionaries = dictionaries;
    }

    /** How it ended without a team having arrived. */
    @Schema(name = "RemoteResolution")
    public record RemoteResolutionRequest(
            @NotBlank
                    @Size(max = 40)
                    @Schema(
                            description = "Code of the dictionary remote-result",
                            examples = "taken-in-nearby")
                    String result,
            @NotBlank @Size(max = 500) String note,
            @Schema(description = "Now when missing") Instant resolvedAt) {}

    @GET
    @Path("/guidances")
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER, BUREAU_LEADER, TEAM_MEMBER})
    @Operation(operationId = "listGuidances", summary = "Who was told how to help / 电话指导")
    @APIResponse(responseCode = "200", description = "In the order they were given / 电话指导")
    public List<GuidanceView> list(@PathParam("id") UUID id) {
        incidents.visible(id);
        return incidents.guidances(id).stream().map(Guidance::view).toList();
    }

    @POST
    @Path("/guidances")
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "guideByTelephone",
            summary = "Tell somebody nearer how to help / 电话指导",
            description =
                    "The clock runs on. A team may still be sent; one on its way goes on (R104).")
    @APIResponse(responseCode = "200", description = "The incident as it is now / 事件")
    @APIResponse(responseCode = "409", description = "Somebody is there already / 状态不符")
    public RestResponse<IncidentView> guide(
            @PathParam("id") UUID id, @BodyExample(GUIDANCE) @NotNull @Valid GuidanceRequest body) {
        dictionaries.require("guidance-reason", body.reason(), "reason");
        dictionaries.require("guided-party", body.party(), "party");
        for (int i = 0; i < body.advice().size(); i++) {
            dictionaries.require("guidance-advice", body.advice().get(i), "advice[" + i + "]");
        }
        FreeText.requireNoNumbers(body.instructed(), "instructed");
        FreeText.requireNoNumbers(body.note(), "note");
        return answers.of(guiding.guide(id, body));
    }

    @POST
    @Path("/remote-resolutions")
    @Transactional
    @RolesAllowed({HOTLINE_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "resolveRemotely",
            summary = "Helped without a team having arrived / 未到场办结",
            description =
                    "Before the deadline it leaves the on-time ratio and is shown apart; a deadline"
                            + " that has passed stays missed.")
    @APIResponse(responseCode = "200", description = "The incident as it is now / 事件")
    @APIResponse(responseCode = "409", description = "Somebody is there already / 状态不符")
    public RestResponse<IncidentView> resolve(
            @PathParam("id") UUID id,
            @BodyExample(RESOLUTION) @NotNull @Valid RemoteResolutionRequest body) {
        dictionaries.require("remote-result", body.result(), "result");
        FreeText.requireNoNumbers(body.note(), "note");
        return answers.of(guiding.resolve(id, body));
    }
}
