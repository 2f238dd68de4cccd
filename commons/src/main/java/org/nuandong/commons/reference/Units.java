package org.nuandong.commons.reference;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** All units as they stood at one version of the copy; never changed, only replaced. */
final class Units {

    private final long version;
    private final Map<UUID, Unit> byId = new HashMap<>();
    private final Map<UUID, List<UUID>> children = new HashMap<>();
    private final List<Unit> stations = new ArrayList<>();
    private final List<Unit> all;

    Units(long version, Collection<Unit> all) {
        this.version = version;
        this.all = all.stream().sorted(Comparator.comparing(Unit::unitId)).toList();
        for (Unit unit : all) {
            byId.put(unit.unitId(), unit);
            if (unit.parentId() != null) {
                children.computeIfAbsent(unit.parentId(), none -> new ArrayList<>())
                        .add(unit.unitId());
            }
            if (unit.kind().equals(Unit.STATION)) {
                stations.add(unit);
            }
        }
        // The longest prefix is the nearest; the id decides between equals, the same everywhere.
        stations.sort(
                Comparator.comparingInt((Unit unit) -> -unit.region().prefix().length())
                        .thenComparing(Unit::unitId));
    }

    long version() {
        return version;
    }

    List<Unit> all() {
        return all;
    }

    Optional<Unit> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** As {@link #below(Collection)} by the lines of one form. */
    Set<UUID> below(Collection<UUID> roots, String form) {
        return below(roots, childrenFor(form));
    }

    private Map<UUID, List<UUID>> childrenFor(String form) {
        Map<UUID, List<UUID>> all = new HashMap<>();
        for (Unit unit : byId.values()) {
            if (unit.parentFor(form) != null) {
                all.computeIfAbsent(unit.parentFor(form), none -> new ArrayList<>())
                        .add(unit.unitId());
            }
        }
        return all;
    }

    /** The roots themselves and everything that reports to them; a circle ends by itself. */
    Set<UUID> below(Collection<UUID> roots) {
        return below(roots, children);
    }

    private static Set<UUID> below(Collection<UUID> roots, Map<UUID, List<UUID>> children) {
        Set<UUID> seen = new LinkedHashSet<>();
        Deque<UUID> open = new ArrayDeque<>(roots);
        while (!open.isEmpty()) {
            UUID unit = open.pop();
            if (seen.add(unit)) {
                open.addAll(children.getOrDefault(unit, List.of()));
            }
        }
        return seen;
    }

    List<Unit> called(String name, LocalDate day) {
        return byId.values().stream()
                .filter(unit -> unit.name().equals(name) && unit.isValidOn(day))
                .toList();
    }

    List<Unit> stations(LocalDate day) {
        return stations.stream().filter(station -> station.isValidOn(day)).toList();
    }

    Optional<Unit> stationFor(RegionCode region, LocalDate day) {
        return stations.stream()
                .filter(station -> station.region().covers(region) && station.isValidOn(day))
                .findFirst();
    }
}
