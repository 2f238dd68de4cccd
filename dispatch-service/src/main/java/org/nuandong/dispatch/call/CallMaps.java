package org.nuandong.dispatch.call;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.nuandong.commons.clock.Ticker;
import org.nuandong.commons.region.RegionCode;

/** The maps of all platforms in memory, read again every five seconds: a call waits for nothing. */
@ApplicationScoped
class CallMaps {

    private static final Duration RELOAD = Duration.ofSeconds(5);

    private final CallMapRows rows;
    private volatile Book book = new Book(List.of(), List.of());
    private Ticker ticker;

    CallMaps(CallMapRows rows) {
        this.rows = rows;
    }

    private record Key(Platform platform, RegionCode home) {}

    private record Book(List<FieldRow> fields, List<CodeRow> codes, Map<Key, CallMap> maps) {

        Book(List<FieldRow> fields, List<CodeRow> codes) {
            this(fields, codes, new ConcurrentHashMap<>());
        }

        CallMap of(Key key) {
            return maps.computeIfAbsent(
                    key, none -> new CallMap(key.platform(), key.home(), fields, codes));
        }
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

    void reload() {
        book = new Book(rows.fields(), rows.codes());
    }

    CallMap of(Platform platform, RegionCode home) {
        return book.of(new Key(platform, home));
    }
}
