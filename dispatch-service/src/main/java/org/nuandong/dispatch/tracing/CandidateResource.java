package org.nuandong.dispatch.tracing;

import static org.nuandong.commons.security.Role.DUTY_LEADER;
import static org.nuandong.commons.security.Role.STATION_CLERK;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.nuandong.commons.rest.BodyExample;

/** 判定: what people say of a candidate; two for a yes. */
@Path("/api/v1/tracing-candidates/{id}")
@Tag(name = "tracing")
class CandidateResource {

    private final CandidateDecisions decisions;

    CandidateResource(CandidateDecisions decisions) {
        this.decisions = decisions;
    }

    @POST
    @Path("/acceptances")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "acceptCandidate",
            summary = "It is the same person; a second one confirms / 认定为同一人(双人)")
    @APIResponse(responseCode = "200", description = "Seconded, then accepted / 待复核或已认定")
    @APIResponse(
            responseCode = "409",
            description = "Decided, or the same person twice / 已判定或须另一人复核")
    public TracingViews.CandidateView accept(
            @PathParam("id") UUID id,
            @BodyExample(TracingExamples.ACCEPTANCE) @NotNull @Valid
                    MissingRequests.Acceptance body) {
        return TracingViews.CandidateView.of(decisions.accept(id, body.note()));
    }

    @POST
    @Path("/rejections")
    @Transactional
    @RolesAllowed({STATION_CLERK, DUTY_LEADER})
    @Operation(
            operationId = "rejectCandidate",
            summary = "It is somebody else; never proposed again / 排除")
    @APIResponse(responseCode = "200", description = "Rejected / 已排除")
    @APIResponse(responseCode = "409", description = "Decided already / 已判定")
    public TracingViews.CandidateView reject(
            @PathParam("id") UUID id,
            @BodyExample(TracingExamples.REJECTION) @NotNull @Valid
                    MissingRequests.Rejection body) {
        return TracingViews.CandidateView.of(decisions.reject(id, body));
    }
}
