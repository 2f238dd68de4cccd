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
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.nuandong.commons.clock.RealTime;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;
import org.nuandong.reporting.indicator.Reach;

/** The duty room's board. */
@Path("/api/v1/live-board")
@Tag(name = "live", description = "What is happening now / 实时态势")
class LiveBoardResource {

    private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);

    private final BoardRepository incidents;
    private final BoardFeed feed;
    private final Sources sources;
    private final Caller caller;
    private final JsonWebToken token;
    private final Clock clock;
    private final Clock realTime;

    LiveBoardResource(
            BoardRepository incidents,
            BoardFeed feed,
            Sources sources,
            Caller caller,
            JsonWebToken token,
            Clock clock,
            @RealTime Clock realTime) {
        this.incidents = incidents;
        this.feed = feed;
        this.sources = sources;
        this.caller = caller;
        this.token = token;
        this.clock = clock;
        this.realTime = realTime;
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
                                                      "deadlineAt": "2026-12-29T14:30:00Z", "secondsLeft": 1200}],
                                                     "sources": []}
                                                    """)))
    public BoardView get() {
        return BoardView.of(incidents.open(Reach.of(caller)), sources.all(), clock.instant());
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
        BoardWatch watch = new BoardWatch(Reach.of(caller));
        Multi<OutboundSseEvent> changes =
                feed.looks()
                        .map(open -> watch.next(open, clock.instant()))
                        .filter(new FirstOr<BoardChange>(change -> !change.isEmpty()))
                        .map(change -> message(sse, change));
        Multi<OutboundSseEvent> alive =
                Multi.createFrom()
                        .ticks()
                        .every(KEEP_ALIVE)
                        .onOverflow()
                        .drop()
                        .map(tick -> sse.newEventBuilder().comment("alive").build());
        return Multi.createBy().merging().streams(changes, alive).select().first(lifeOfToken());
    }

    private static OutboundSseEvent message(Sse sse, BoardChange change) {
        return sse.newEventBuilder()
                .name("board")
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(BoardChange.class, change)
                .build();
    }

    /** Tokens keep the machine's time, whatever the service's clock says. */
    private Duration lifeOfToken() {
        Instant end = Instant.ofEpochSecond(token.getExpirationTime());
        Duration left = Duration.between(realTime.instant(), end);
        return left.isNegative() || left.isZero() ? Duration.ofMillis(1) : left;
    }
}
