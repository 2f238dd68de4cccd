package org.nuandong.reporting.live;

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
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;
import org.nuandong.reporting.indicator.Reach;

/** The duty room's board. */
@Path("/api/v1/live-board")
@Tag(name = "live", description = "What is happening now / 实时态势")
class LiveBoardResource {

    private final BoardRepository incidents;
    private final BoardNames names;
    private final BoardStream board;
    private final Streams streams;
    private final Sources sources;
    private final Caller caller;
    private final Clock clock;

    LiveBoardResource(
            BoardRepository incidents,
            BoardNames names,
            BoardStream board,
            Streams streams,
            Sources sources,
            Caller caller,
            Clock clock) {
        this.incidents = incidents;
        this.names = names;
        this.board = board;
        this.streams = streams;
        this.sources = sources;
        this.caller = caller;
        this.clock = clock;
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
            operationId = "getLiveBoard",
            summary = "Open incidents with their running clocks / 在办事件与到达时限",
            description = "The caller's scope; the most urgent 500 lines, counts over all.")
    @APIResponse(
            responseCode = "200",
            description = "The board now",
            content =
                    @Content(
                            schema = @Schema(implementation = BoardView.class),
                            examples =
                                    @ExampleObject(
                                            name = "one incident",
                                            value =
                                                    """
                                                    {"at": "2026-12-29T14:10:00Z",
                                                     "counts": {"open": 1, "waiting": 1, "onTheWay": 0,
                                                      "onScene": 0, "overdue": 0, "breached": 0, "gaps": 0},
                                                     "incidents": [{"incidentId": "0193a5c0-0000-7000-8000-0000000000a1",
                                                      "number": "JZ-420200-20261229-0001", "state": "open",
                                                      "deadlineAt": "2026-12-29T14:30:00Z", "secondsLeft": 1200,
                                                      "cell": {"lat": 30.20, "lon": 115.04}}],
                                                     "sources": []}
                                                    """)))
    public BoardView get() {
        return BoardView.of(
                incidents.open(Reach.of(caller)), names, sources.all(), clock.instant());
    }

    @GET
    @Path("/stream")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
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
            operationId = "streamLiveBoard",
            summary = "Changes of the board as they happen / 态势变化推送",
            description =
                    "Server-sent events named board: first all open lines, then what changed and"
                            + " what is gone. A reader that reconnects begins anew. Ends with the"
                            + " token.")
    @APIResponse(
            responseCode = "200",
            description = "Messages of changed and gone lines",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = BoardChange.class)))
    public Multi<OutboundSseEvent> stream(@Context Sse sse) {
        return streams.open(sse, () -> List.of(board.follow(sse, Reach.of(caller))));
    }
}
