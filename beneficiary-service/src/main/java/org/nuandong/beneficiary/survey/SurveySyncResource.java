package org.nuandong.beneficiary.survey;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Role;

/** What comes into a round from the field: households nobody knew, and whole phones. */
@Path("/api/v1/survey-rounds")
@Tag(name = "surveys", description = "Surveys of all households / 摸底排查")
class SurveySyncResource {

    private final SurveyPresentation presentation;
    private final Doorstep doorstep;
    private final SurveySync sync;

    SurveySyncResource(SurveyPresentation presentation, Doorstep doorstep, SurveySync sync) {
        this.presentation = presentation;
        this.doorstep = doorstep;
        this.sync = sync;
    }

    @POST
    @Path("/{id}/newcomers")
    @Idempotent
    @Transactional
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER})
    @Operation(
            operationId = "registerSurveyNewcomer",
            summary = "A household that nobody knew / 登记新发现家庭",
            description = "Entered in the register, and to be seen like all others.")
    @APIResponse(responseCode = "201", description = "registered; its task")
    @APIResponse(responseCode = "409", description = "a person is registered already")
    public RestResponse<SurveyView.TaskView> newcomer(
            @PathParam("id") UUID id, @Valid @NotNull SurveyRequests.Newcomer request) {
        SurveyTask task = doorstep.found(id, request.household(), null);
        return ResponseBuilder.create(RestResponse.Status.CREATED, presentation.task(task))
                .location(URI.create("/api/v1/survey-tasks/" + task.id()))
                .header("ETag", Versions.etag(task.version()))
                .build();
    }

    @POST
    @Path("/{id}/synchronisations")
    @RolesAllowed({Role.REGISTRAR, Role.FIELD_WORKER})
    @Operation(
            operationId = "synchroniseSurvey",
            summary = "Send what was written without a network / 离线数据同步",
            description =
                    "Each item stands or falls by itself and takes effect once by its key: after a"
                            + " broken line the same request may be sent again.")
    @APIResponse(responseCode = "200", description = "what became of each, in their order")
    public List<SurveyView.Outcome> synchronise(
            @PathParam("id") UUID id, @Valid @NotNull SurveyRequests.Sync request) {
        return sync.take(id, request.items());
    }
}
