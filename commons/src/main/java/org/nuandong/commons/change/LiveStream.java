package org.nuandong.commons.change;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.List;

/**
 * One reader's stream: pulled page by page as fast as he takes it, so that a slow reader costs no
 * memory. Says something at least every heartbeat.
 */
final class LiveStream {

    private static final int PAGE = 100;

    private final ChangeFeed feed;
    private final ChangeTail tail;
    private final ChangeScope scope;
    private final Sse sse;
    private final long heartbeatNanos;
    private ChangeCursor reached;
    private boolean more = true;
    private long spokenAt = System.nanoTime();

    LiveStream(
            ChangeFeed feed,
            ChangeTail tail,
            ChangeScope scope,
            Sse sse,
            ChangeCursor from,
            Duration heartbeat) {
        this.feed = feed;
        this.tail = tail;
        this.scope = scope;
        this.sse = sse;
        this.reached = from;
        this.heartbeatNanos = heartbeat.toNanos();
    }

    /**
     * Begins with a word that carries the cursor: whoever breaks off at once can come back to it.
     */
    Multi<OutboundSseEvent> events() {
        Multi<OutboundSseEvent> opening =
                Multi.createFrom()
                        .item(
                                sse.newEventBuilder()
                                        .id(reached.text())
                                        .name("opened")
                                        .data(String.class, "{}")
                                        .build());
        Multi<OutboundSseEvent> changes =
                Multi.createBy()
                        .repeating()
                        .uni(this::next)
                        .indefinitely()
                        .onItem()
                        .<OutboundSseEvent>disjoint();
        return Multi.createBy().concatenating().streams(opening, changes);
    }

    private Uni<List<OutboundSseEvent>> next() {
        if (more) {
            return read();
        }
        return tail.beyond(reached.number(), untilHeartbeat())
                .chain(news -> news ? read() : Uni.createFrom().item(silence()));
    }

    private Uni<List<OutboundSseEvent>> read() {
        return Uni.createFrom()
                .item(this::page)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private List<OutboundSseEvent> page() {
        Changes page = feed.since(reached, scope, PAGE);
        reached = ChangeCursor.parse(page.nextCursor(), "cursor");
        more = page.more();
        if (page.items().isEmpty()) {
            return untilHeartbeat().isZero() ? silence() : List.of();
        }
        spokenAt = System.nanoTime();
        return page.items().stream().map(this::event).toList();
    }

    private List<OutboundSseEvent> silence() {
        spokenAt = System.nanoTime();
        return List.of(sse.newEventBuilder().comment("still here").build());
    }

    private Duration untilHeartbeat() {
        return Duration.ofNanos(Math.max(0, spokenAt + heartbeatNanos - System.nanoTime()));
    }

    private OutboundSseEvent event(Change change) {
        return sse.newEventBuilder()
                .id(change.cursor())
                .name(change.name())
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(Change.class, change)
                .build();
    }
}
