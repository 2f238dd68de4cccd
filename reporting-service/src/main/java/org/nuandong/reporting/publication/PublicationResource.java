package org.nuandong.reporting.publication;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.problem.Language;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.rest.BodyExample;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Role;

/** What a bureau shows to everybody. */
@Path("/api/v1/publications/{regionCode}")
@Tag(name = "publications", description = "For the public / 对外公开")
@Produces(MediaType.APPLICATION_JSON)
class PublicationResource {

    private final Publications publications;
    private final PublicForm form;

    PublicationResource(Publications publications, PublicForm form) {
        this.publications = publications;
        this.form = form;
    }

    @GET
    @RolesAllowed({
        Role.BUREAU_LEADER,
        Role.REPORTING_OFFICER,
        Role.LEAD_GROUP,
        Role.AUDITOR,
        Role.VIEWER
    })
    @Operation(
            operationId = "getPublication",
            summary = "What is public of a region / 公开设置",
            description = "With what can be chosen. Nothing is public until it is switched on.")
    @APIResponse(responseCode = "200", description = "The setting")
    @APIResponse(responseCode = "404", description = "Outside your scope")
    public RestResponse<PublicationView> get(
            @PathParam("regionCode") @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") String regionCode) {
        return answer(publications.of(new RegionCode(regionCode)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @RolesAllowed(Role.BUREAU_LEADER)
    @Operation(
            operationId = "putPublication",
            summary = "Switch on or off what everybody sees / 开启或关闭公开",
            description =
                    "Figure by figure, by a leader of the whole region. The figures are taken at"
                            + " once and then every morning, up to the day before; small counts are"
                            + " hidden.")
    @BodyExample("{\"on\": true, \"figures\": [\"patrols\", \"relief\", \"goods\"]}")
    @APIResponse(responseCode = "200", description = "So it stands now")
    @APIResponse(responseCode = "400", description = "Unknown figure, or none")
    @APIResponse(responseCode = "403", description = "A foreign region, or bound to units")
    @APIResponse(responseCode = "412", description = "Changed since")
    public RestResponse<PublicationView> put(
            @PathParam("regionCode") @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") String regionCode,
            @Parameter(description = "\"0\" the first time") @HeaderParam("If-Match")
                    String ifMatch,
            @NotNull @Valid PublicationRequest request) {
        return answer(
                publications.put(
                        new RegionCode(regionCode), request.on(), request.figures(), ifMatch));
    }

    private RestResponse<PublicationView> answer(Publication publication) {
        return RestResponse.ResponseBuilder.ok(
                        PublicationView.of(publication, form, Language.current().tag()))
                .header("ETag", Versions.etag(publication.version()))
                .build();
    }
}
