package org.nuandong.reporting.room;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.nuandong.commons.clock.Ticker;
import org.nuandong.commons.problem.Language;
import org.nuandong.reporting.live.NewsWire;
import org.nuandong.reporting.live.Source;
import org.nuandong.reporting.live.Streams;
import org.nuandong.reporting.platform.ReportingConfig;

/**
 * The rooms of all who look, one for each place from which they look: made again at most once a
 * second, when something was heard from there or after a while, one after the other.
 */
@ApplicationScoped
class RoomScopes {

    private static final Duration PACE = Duration.ofSeconds(1);
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Map<Vantage, RoomScope> scopes = new ConcurrentHashMap<>();
    private final RoomMaker maker;
    private final RoomWords words;
    private final NewsWire wire;
    private final ReportingConfig config;
    private final ObjectMapper json;
    private Ticker ticker;

    RoomScopes(
            RoomMaker maker,
            RoomWords words,
            NewsWire wire,
            ReportingConfig config,
            ObjectMapper json) {
        this.maker = maker;
        this.words = words;
        this.wire = wire;
        this.config = config;
        this.json = json;
    }

    void start(@Observes StartupEvent event) {
        wire.listen(news -> scopes.values().forEach(scope -> scope.hear(news)));
        ticker = Ticker.start("room", PACE, this::tick);
    }

    void stop(@Observes ShutdownEvent event) {
        ticker.close();
    }

    private void tick() {
        scopes.values().removeIf(scope -> scope.isForgotten(KEPT.toNanos()));
        List<RoomScope> read = scopes.values().stream().filter(RoomScope::isRead).toList();
        if (read.isEmpty()) {
            return;
        }
        long anew = (wire.isUp() ? config.roomAnew() : PACE).toNanos();
        List<RoomScope> due = read.stream().filter(scope -> scope.begins(anew)).toList();
        make(due);
        List<Source> sources = maker.sources();
        read.forEach(scope -> scope.look(sources, maker.now()));
    }

    private void make(List<RoomScope> due) {
        if (due.isEmpty()) {
            return;
        }
        try {
            RoomMaker.Common common = maker.common();
            due.forEach(scope -> scope.make(maker, common));
        } catch (RuntimeException e) {
            due.forEach(RoomScope::again);
            throw e;
        }
    }

    private RoomScope made(Vantage vantage) {
        RoomScope scope = scopes.computeIfAbsent(vantage, RoomScope::new);
        if (!scope.isYounger(PACE.toNanos())) {
            scope.begins(0);
            make(List.of(scope));
        }
        return scope;
    }

    /** Not older than a second. */
    RoomView view(Vantage vantage, Language language) {
        return made(vantage).view(words, language);
    }

    /** The room as messages named room: now, and whenever something in it has changed. */
    Multi<OutboundSseEvent> follow(Sse sse, Vantage vantage, Language language) {
        RoomScope scope = made(vantage);
        return Multi.createFrom()
                .deferred(
                        () -> {
                            scope.joined();
                            // it may have been forgotten just before
                            scopes.putIfAbsent(vantage, scope);
                            return Streams.pulled(
                                    new Reader(scope, sse, language)::next, scope::left);
                        });
    }

    private String write(RoomView view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the room is not writable", e);
        }
    }

    private final class Reader {

        private final RoomScope scope;
        private final Sse sse;
        private final Language language;
        private long reached = -1;

        Reader(RoomScope scope, Sse sse, Language language) {
            this.scope = scope;
            this.sse = sse;
            this.language = language;
        }

        Uni<List<OutboundSseEvent>> next() {
            return scope.tide()
                    .beyond(reached)
                    .map(
                            level -> {
                                reached = level;
                                String text = scope.text(words, RoomScopes.this::write, language);
                                return List.of(Streams.message(sse, "room", text));
                            });
        }
    }
}
