package org.nuandong.commons.change;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.nuandong.commons.clock.RealTime;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;

/** The same feed as a stream of server-sent events. */
@Path("/api/v1/live")
@Tag(name = "changes", description = "What happened / 变更")
class LiveResource {

    private static final Duration LONGEST = Duration.ofHours(12);

    private final ChangeFeed feed;
    private final ChangeTail tail;
    private final LiveConfig config;
    private final Caller caller;
    private final ChangeRights rights;
    private final SecurityIdentity identity;
    private final Clock realTime;
    private final AtomicInteger open = new AtomicInteger();

    LiveResource(
            ChangeFeed feed,
            ChangeTail tail,
            LiveConfig config,
            Caller caller,
            ChangeRights rights,
            SecurityIdentity identity,
            @RealTime Clock realTime) {
        this.feed = feed;
        this.tail = tail;
        this.config = config;
        this.caller = caller;
        this.rights = rights;
        this.identity = identity;
        this.realTime = realTime;
    }

    @GET
    @Authenticated
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(
            operationId = "followChanges",
            summary = "What happens, as it happens / 实时变更流",
            description =
                    "Server-sent events: id is the cursor, event the name, data a Change. Begins"
                            + " now, or after Last-Event-ID or since; a comment every 15 seconds."
                            + " Ends when the token expires: come back with Last-Event-ID.")
    @APIResponse(responseCode = "200", description = "The stream")
    @APIResponse(responseCode = "400", description = "Not a cursor of this feed")
    @APIResponse(responseCode = "410", description = "The cursor is too old: load the lists again")
    @APIResponse(responseCode = "503", description = "Too many streams; ask another replica")
    public Multi<OutboundSseEvent> follow(
            @Context Sse sse,
            @HeaderParam("Last-Event-ID") String lastEventId,
            @Parameter(description = "A cursor, for the first connection") @RestQuery
                    String since) {
        ChangeCursor from = from(lastEventId, since);
        ChangeScope scope = ChangeScope.of(caller, rights);
        Duration lifetime = lifetime();
        if (open.incrementAndGet() > config.streams()) {
            open.decrementAndGet();
            throw CommonProblem.OVERLOADED.because();
        }
        return new LiveStream(feed, tail, scope, sse, from, config.heartbeat())
                .events()
                .select()
                .first(lifetime)
                .onTermination()
                .invoke(open::decrementAndGet);
    }

    private ChangeCursor from(String lastEventId, String since) {
        if (lastEventId == null && since == null) {
            return feed.now();
        }
        ChangeCursor cursor =
                lastEventId == null
                        ? ChangeCursor.parse(since, "since")
                        : ChangeCursor.parse(lastEventId, "Last-Event-ID");
        feed.since(cursor, ChangeScope.of(caller, rights), 1);
        return cursor;
    }

    /** Tokens keep real time, whatever the clock of the journey says. */
    private Duration lifetime() {
        if (identity.getPrincipal() instanceof JsonWebToken token
                && token.getExpirationTime() > 0) {
            long left = token.getExpirationTime() * 1000 - realTime.millis();
            return Duration.ofMillis(Math.max(1, Math.min(left, LONGEST.toMillis())));
        }
        return LONGEST;
    }
}
