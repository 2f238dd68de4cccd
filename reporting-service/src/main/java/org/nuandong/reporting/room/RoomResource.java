package org.nuandong.reporting.room;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.nuandong.commons.problem.Language;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;
import org.nuandong.reporting.live.BoardStream;
import org.nuandong.reporting.live.Streams;

/** The room on the wall. */
@Path("/api/v1/room")
@Tag(name = "live", description = "What is happening now / 实时态势")
class RoomResource {

    private final RoomScopes scopes;
    private final BoardStream board;
    private final Streams streams;
    private final Caller caller;

    RoomResource(RoomScopes scopes, BoardStream board, Streams streams, Caller caller) {
        this.scopes = scopes;
        this.board = board;
        this.streams = streams;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Role.HOTLINE_CLERK,
        Role.DUTY_LEADER,
        Role.TEAM_MEMBER,
        Role.STATION_CLERK,
        Role.REPORTING_OFFICER,
        Role.BUREAU_LEADER,
        Role.LEAD_GROUP,
        Role.VIEWER
    })
    @Operation(
            operationId = "getRoom",
            summary = "Warnings, duty, teams, stock, patrols and figures / 指挥大屏",
            description =
                    "The caller's scope, not older than a second. Labels by Accept-Language. Open"
                            + " incidents are on the live board.")
    @APIResponse(
            responseCode = "200",
            description = "The room now",
            content =
                    @Content(
                            schema = @Schema(implementation = RoomView.class),
                            examples =
                                    @ExampleObject(
                                            name = "a cold night",
                                            value = RoomExample.ROOM)))
    public RoomView get() {
        return scopes.view(Vantage.of(caller), Language.current());
    }

    @GET
    @Path("/stream")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @RolesAllowed({
        Role.HOTLINE_CLERK,
        Role.DUTY_LEADER,
        Role.TEAM_MEMBER,
        Role.STATION_CLERK,
        Role.REPORTING_OFFICER,
        Role.BUREAU_LEADER,
        Role.LEAD_GROUP,
        Role.VIEWER
    })
    @Operation(
            operationId = "streamRoom",
            summary = "The room as it changes / 大屏推送",
            description =
                    "Server-sent events: room (the whole room, at once and whenever it has changed,"
                            + " at most once a second) and board (as on the live board). A comment"
                            + " every 15 seconds. A reader that reconnects begins anew. Ends with"
                            + " the token.")
    @APIResponse(
            responseCode = "200",
            description = "Messages named room and board",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = RoomView.class)))
    public Multi<OutboundSseEvent> stream(@Context Sse sse) {
        Vantage vantage = Vantage.of(caller);
        return streams.open(
                sse,
                () ->
                        List.of(
                                scopes.follow(sse, vantage, Language.current()),
                                board.follow(sse, vantage.reach())));
    }
}
