package org.nuandong.dispatch.team;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.preset.Presets;

/** 物资清单: lists of things as they are asked for, and what the standard says is missing. */
@ApplicationScoped
class Kits {

    private final Dictionaries dictionaries;
    private final Presets presets;

    Kits(Dictionaries dictionaries, Presets presets) {
        this.dictionaries = dictionaries;
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

    /** R125: what a vehicle should carry and does not. */
    List<KitItem> missingIn(Vehicle vehicle, Instant at) {
        return KitStandard.parse(presets.text("dispatch.vehicle.kit", vehicle.region(), at))
                .missingIn(vehicle.kit());
    }
}
