package org.nuandong.commons.deadletter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.rest.Page;
import org.nuandong.commons.rest.Paging;
import org.nuandong.commons.security.Role;

/** Dead letters for the operator: look, repair, replay. */
@Path("/api/v1/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operation", description = "Running the system / 运行维护")
class DeadLetterResource {

    private final DeadLetters letters;
    private final DeadLetterReplay replay;
    private final Paging paging;

    DeadLetterResource(DeadLetters letters, DeadLetterReplay replay, Paging paging) {
        this.letters = letters;
        this.replay = replay;
        this.paging = paging;
    }

    @GET
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "listDeadLetters",
            summary = "Events that could not be taken in, newest first / 列出无法处理的事件")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<DeadLetterView> list(
            @Parameter(description = "nextCursor of the page before") @RestQuery String cursor,
            @Parameter(description = "1 to 200, 50 when absent") @RestQuery Integer limit) {
        int most = paging.limit(limit);
        List<String> position = paging.position(cursor);
        List<DeadLetter> rows =
                position == null
                        ? letters.page(null, null, most + 1)
                        : letters.page(
                                Instant.parse(position.get(0)),
                                UUID.fromString(position.get(1)),
                                most + 1);
        return paging.page(
                rows,
                most,
                letter -> List.of(letter.storedAt().toString(), letter.id().toString()),
                DeadLetterView::inList);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "getDeadLetter",
            summary = "One dead letter with headers and bytes / 查看无法处理的事件")
    @APIResponse(responseCode = "200", description = "The letter")
    @APIResponse(responseCode = "404", description = "No such letter")
    public DeadLetterView get(@RestPath UUID id) {
        return DeadLetterView.whole(letters.find(id).orElseThrow(CommonProblem.NOT_FOUND::because));
    }

    @POST
    @Path("{id}/replays")
    @ResponseStatus(200)
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "replayDeadLetter",
            summary = "Take it in after a repair / 修复后重新处理",
            description =
                    "Takes effect once, however often it is asked for; an event that came in by"
                            + " another way meanwhile changes nothing.")
    @APIResponse(responseCode = "200", description = "Taken in, now or before")
    @APIResponse(responseCode = "404", description = "No such letter")
    @APIResponse(responseCode = "409", description = "It still cannot be taken in")
    public DeadLetterView replay(@RestPath UUID id) {
        return DeadLetterView.whole(replay.replay(id));
    }
}
