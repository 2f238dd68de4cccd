package org.nuandong.dispatch.priority;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.BlockingOperationControl;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.weather.WarningsInForce;

/**
 * The highest warning in force where a tip comes in, known for some seconds: a call need not wait
 * for it, and none is lost because it cannot be told.
 */
@ApplicationScoped
class WarningLevels {

    private static final Logger LOG = Logger.getLogger(WarningLevels.class);
    private static final long FRESH_NANOS = Duration.ofSeconds(5).toNanos();
    private static final int MANY = 10_000;

    private final WarningsInForce warnings;
    private final Clock clock;
    private final Map<RegionCode, Known> known = new ConcurrentHashMap<>();

    private record Known(String level, long since) {

        boolean isFresh() {
            return System.nanoTime() - since < FRESH_NANOS;
        }
    }

    WarningLevels(WarningsInForce warnings, Clock clock) {
        this.warnings = warnings;
        this.clock = clock;
    }

    /** Null when there is none; on an event loop as it was known last. */
    String highest(RegionCode region) {
        Known now = known.get(region);
        if (now != null && now.isFresh()) {
            return now.level();
        }
        if (BlockingOperationControl.isBlockingAllowed()) {
            return lookUp(region);
        }
        Infrastructure.getDefaultWorkerPool().execute(() -> lookUp(region));
        return now == null ? null : now.level();
    }

    private String lookUp(RegionCode region) {
        try {
            String level =
                    QuarkusTransaction.requiringNew()
                            .call(
                                    () ->
                                            warnings.highestLevel(region, clock.instant())
                                                    .orElse(null));
            if (known.size() > MANY) {
                known.clear();
            }
            known.put(region, new Known(level, System.nanoTime()));
            return level;
        } catch (RuntimeException unknown) {
            LOG.warn("the warnings in force cannot be told; a tip goes by its facts", unknown);
            return null;
        }
    }
}
