package org.nuandong.dispatch.team;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.preset.Presets;

/** 物资清单: lists of things as they are asked for, and what the standard says is missing. */
@ApplicationScoped
class Kits {

    private final Dictionaries dictionaries;
    private final Presets presets;
    private final CarriedGoods carried;

    Kits(Dictionaries dictionaries, Presets presets, CarriedGoods carried) {
        this.dictionaries = dictionaries;
        this.carried = carried;
        this.presets = presets;
    }

    /** Each item once; an unknown one is refused at its place in {@code field}. */
    List<KitItem> read(List<TeamRequests.Kit> asked, String field) {
        if (asked == null) {
            return List.of();
        }
        for (int i = 0; i < asked.size(); i++) {
            dictionaries.require("relief-item", asked.get(i).item(), field + "[" + i + "].item");
        }
        return asked.stream()
                .collect(groupingBy(TeamRequests.Kit::item, summingInt(TeamRequests.Kit::quantity)))
                .entrySet()
                .stream()
                .map(entry -> new KitItem(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** What somebody found in the vehicle is what it carries from now on. */
    void counted(Vehicle vehicle, List<KitItem> found, Instant at) {
        carried.counted(
                vehicle.id(), found.stream().collect(toMap(KitItem::item, KitItem::quantity)), at);
    }

    /** By vehicle, what lies in it, in the order of the codes. */
    Map<UUID, List<KitItem>> in(Collection<UUID> vehicles) {
        return carried.in(vehicles).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> lines(entry.getValue())));
    }

    List<KitItem> in(Vehicle vehicle) {
        return in(List.of(vehicle.id())).getOrDefault(vehicle.id(), List.of());
    }

    /** R125: what a vehicle should carry and does not. */
    List<KitItem> missing(Vehicle vehicle, List<KitItem> present, Instant at) {
        return KitStandard.parse(presets.text("dispatch.vehicle.kit", vehicle.region(), at))
                .missingIn(present);
    }

    private static List<KitItem> lines(Map<String, Integer> pieces) {
        return new TreeMap<>(pieces)
                .entrySet().stream()
                        .map(line -> new KitItem(line.getKey(), line.getValue()))
                        .toList();
    }
}
