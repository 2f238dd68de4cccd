package org.nuandong.reporting.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.nuandong.commons.reference.RegionNames;
import org.nuandong.commons.reference.Unit;
import org.nuandong.commons.reference.UnitTree;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.reporting.platform.ReportingConfig;

/** Puts names beside the codes of a line, and where its file is found; names are kept a minute. */
@ApplicationScoped
class BoardNames {

    private static final String INCIDENT = "incident";
    private static final long KEPT_NANOS = Duration.ofMinutes(1).toNanos();

    private final RegionNames regions;
    private final UnitTree units;
    private final ReportingConfig config;
    private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();
    private volatile long knownSince = System.nanoTime();

    BoardNames(RegionNames regions, UnitTree units, ReportingConfig config) {
        this.regions = regions;
        this.units = units;
        this.config = config;
    }

    BoardChange name(BoardChange change) {
        return new BoardChange(
                change.at(), change.changed().stream().map(this::name).toList(), change.gone());
    }

    BoardLine name(BoardLine line) {
        String link = config.links().get(INCIDENT);
        return line.named(
                region(line.regionCode()),
                line.unitId() == null
                        ? null
                        : units.find(line.unitId()).map(Unit::name).orElse(null),
                link == null ? null : link.replace("{id}", line.incidentId().toString()));
    }

    private String region(String code) {
        if (System.nanoTime() - knownSince > KEPT_NANOS) {
            known.clear();
            knownSince = System.nanoTime();
        }
        return known.computeIfAbsent(code, this::read).orElse(null);
    }

    private Optional<String> read(String code) {
        return RegionCode.isValid(code) ? regions.name(new RegionCode(code)) : Optional.empty();
    }
}
