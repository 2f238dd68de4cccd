package org.nuandong.dispatch.tip;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.nuandong.commons.reference.Unit;
import org.nuandong.commons.reference.UnitTree;
import org.nuandong.commons.region.RegionCode;

/** Which station answers for a region; known for some seconds, so that a call need not wait. */
@ApplicationScoped
class Stations {

    private static final long FRESH_NANOS = Duration.ofSeconds(5).toNanos();
    private static final int MANY = 10_000;

    private final UnitTree units;
    private final Map<RegionCode, Known> known = new ConcurrentHashMap<>();

    private record Known(Optional<UUID> station, long since) {

        boolean isFresh() {
            return System.nanoTime() - since < FRESH_NANOS;
        }
    }

    Stations(UnitTree units) {
        this.units = units;
    }

    /** Never blocks the caller: what is not fresh is looked up on a worker. */
    Uni<Optional<UUID>> responsibleFor(RegionCode region) {
        Known now = known.get(region);
        if (now != null && now.isFresh()) {
            return Uni.createFrom().item(now.station());
        }
        return Uni.createFrom()
                .item(() -> lookUp(region))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** For a caller who may wait. */
    Optional<UUID> lookUp(RegionCode region) {
        if (known.size() > MANY) {
            known.clear();
        }
        Optional<UUID> station = units.stationFor(region).map(Unit::unitId);
        known.put(region, new Known(station, System.nanoTime()));
        return station;
    }
}
