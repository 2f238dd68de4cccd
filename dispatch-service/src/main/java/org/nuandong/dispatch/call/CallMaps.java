package org.nuandong.dispatch.call;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.nuandong.commons.clock.Ticker;
import org.nuandong.commons.region.RegionCode;

/**
 * The maps of all platforms in memory, so that a call waits for nothing; read again every five
 * seconds, and here at once after a change.
 */
@ApplicationScoped
class CallMaps {

    private static final Duration RELOAD = Duration.ofSeconds(5);

    private final CallMapRows rows;
    private volatile CallMapBook book = new CallMapBook(List.of(), List.of());
    private Ticker ticker;

    CallMaps(CallMapRows rows) {
        this.rows = rows;
    }

    void start(@Observes @Priority(100) StartupEvent started) {
        reload();
        ticker = Ticker.start("platform-maps", RELOAD, this::reload);
    }

    void stop(@Observes ShutdownEvent ending) {
        if (ticker != null) {
            ticker.close();
        }
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) MapRow changed) {
        Infrastructure.getDefaultExecutor().execute(this::reload);
    }

    void reload() {
        book = new CallMapBook(rows.fields(), rows.codes());
    }

    /** What holds at this moment. */
    CallMap of(Platform platform, RegionCode home, Instant at) {
        return book.of(platform, home, at);
    }
}
