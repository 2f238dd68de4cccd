package org.nuandong.commons.relay;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.rest.Idempotent;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;

/** Sending events again, as a job with its progress. */
@Path("/api/v1/republications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operation", description = "Running the system / 运行维护")
class RepublicationResource {

    private final EventRepublish republish;
    private final Caller caller;

    RepublicationResource(EventRepublish republish, Caller caller) {
        this.republish = republish;
        this.caller = caller;
    }

    @Schema(name = "RepublicationRequest", example = "{\"since\":\"2026-11-20T00:00:00+08:00\"}")
    record Request(
            @NotNull @Schema(description = "Events recorded from then on; 14 days are kept")
                    Instant since) {}

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "republishEvents",
            summary = "Send events again under the same ids / 重新发送事件")
    @APIResponse(responseCode = "201", description = "Asked for; look at its progress")
    @APIResponse(responseCode = "400", description = "A field is refused")
    public RestResponse<EventRepublish.Progress> republish(@NotNull @Valid Request request) {
        EventRepublish.Progress asked = republish.since(request.since(), caller.subject());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, asked)
                .location(URI.create("/api/v1/republications/" + asked.id()))
                .build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Role.OPERATOR)
    @Operation(operationId = "getRepublication", summary = "How far it is / 查看重新发送的进度")
    @APIResponse(responseCode = "200", description = "Its progress")
    @APIResponse(responseCode = "404", description = "No such request")
    public EventRepublish.Progress progress(@RestPath UUID id) {
        return republish.progress(id).orElseThrow(CommonProblem.NOT_FOUND::because);
    }
}
