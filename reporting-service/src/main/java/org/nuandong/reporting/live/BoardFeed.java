package org.nuandong.reporting.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.nuandong.reporting.indicator.Reach;
import org.nuandong.reporting.platform.DatabaseException;
import org.nuandong.reporting.platform.ReportingConfig;

/**
 * Reads the board once for all streams of this process, as soon as the wire tells that a line has
 * changed, and only that line. Now and then, and while the wire is down, it reads everything.
 */
@ApplicationScoped
class BoardFeed {

    private static final Logger LOG = Logger.getLogger(BoardFeed.class);
    private static final Reach EVERYTHING = new Reach(new String[] {"%"}, null);

    private final BoardRepository incidents;
    private final BoardNames names;
    private final NewsWire wire;
    private final ReportingConfig config;
    private final Clock clock;
    private final ObjectMapper json;
    private final BoardMemory memory = new BoardMemory();
    private final Map<Reach, BoardScope> scopes = new ConcurrentHashMap<>();
    private final Set<UUID> rung = new HashSet<>();
    private boolean everything = true;
    private long readAllAt;
    private Thread thread;

    BoardFeed(
            BoardRepository incidents,
            BoardNames names,
            NewsWire wire,
            ReportingConfig config,
            Clock clock,
            ObjectMapper json) {
        this.incidents = incidents;
        this.names = names;
        this.wire = wire;
        this.config = config;
        this.clock = clock;
        this.json = json;
        wire.listen(this::hear);
    }

    /** What readers of this reach are told; one for all of them. */
    BoardScope join(Reach reach) {
        synchronized (scopes) {
            if (scopes.isEmpty()) {
                start();
            }
            BoardScope scope =
                    scopes.computeIfAbsent(
                            reach, r -> new BoardScope(memory, r, clock, this::write));
            scope.joined();
            return scope;
        }
    }

    void leave(BoardScope scope) {
        synchronized (scopes) {
            if (scope.left() == 0) {
                scopes.remove(scope.reach());
            }
            if (scopes.isEmpty()) {
                stop();
            }
        }
    }

    private String write(BoardChange change) {
        try {
            return json.writeValueAsString(names.name(change));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a line of the board is not writable", e);
        }
    }

    private void start() {
        memory.clear();
        readAll();
        thread = new Thread(this::run, "board-feed");
        thread.setDaemon(true);
        thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        thread.start();
    }

    private void stop() {
        if (thread != null) {
            thread.interrupt();
            thread = null;
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stop();
    }

    private void hear(News news) {
        synchronized (rung) {
            everything |= news.everything();
            rung.addAll(news.incidents());
            rung.notifyAll();
        }
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                long began = System.nanoTime();
                look(await());
                // several commits are told together
                long rest = config.streamEvery().toNanos() - (System.nanoTime() - began);
                if (rest > 0) {
                    Thread.sleep(Duration.ofNanos(rest).toMillis());
                }
            }
        } catch (InterruptedException nobodyReads) {
            Thread.currentThread().interrupt();
        }
    }

    /** The lines that were called out; null when all are to be read. */
    private Set<UUID> await() throws InterruptedException {
        synchronized (rung) {
            Duration longest = wire.isUp() ? config.streamAnew() : config.streamUnheard();
            long end = readAllAt + longest.toNanos();
            while (!everything && rung.isEmpty() && System.nanoTime() < end) {
                rung.wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            }
            Set<UUID> asked = everything || System.nanoTime() >= end ? null : new HashSet<>(rung);
            rung.clear();
            everything = false;
            return asked;
        }
    }

    private void look(Set<UUID> asked) {
        try {
            if (asked == null) {
                readAll();
            } else {
                memory.some(asked, incidents.open(asked));
            }
            scopes.values().forEach(BoardScope::tell);
        } catch (DatabaseException e) {
            // a database that is away for a moment does not end the streams
            LOG.warn("the board cannot be read just now", e);
            hear(News.EVERYTHING);
        }
    }

    private void readAll() {
        readAllAt = System.nanoTime();
        memory.all(incidents.open(EVERYTHING));
    }
}
