package org.nuandong.commons.preset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nuandong.commons.reference.PublishedSeasons;
import org.nuandong.commons.region.RegionCode;

/**
 * All keys and presets as they stood at one moment; answers which value is in force. Every tip asks
 * for ten of them, so each key's presets lie in the order in which they win.
 */
final class PresetBook {

    private final Map<String, PresetKey> keys;
    private final Map<String, List<Preset>> byKey;
    private final PublishedSeasons seasons;

    PresetBook(Map<String, PresetKey> keys, List<Preset> presets, PublishedSeasons seasons) {
        this.keys = Map.copyOf(keys);
        this.seasons = seasons;
        this.byKey =
                presets.stream()
                        .sorted(Preset.PRECEDENCE.reversed())
                        .collect(Collectors.groupingBy(Preset::key));
    }

    /** As if this one stood in it too. */
    PresetBook with(Preset candidate) {
        List<Preset> presets = new ArrayList<>(all());
        presets.add(candidate);
        return new PresetBook(keys, presets, seasons);
    }

    Optional<PresetKey> key(String key) {
        return Optional.ofNullable(keys.get(key));
    }

    List<Preset> of(String key) {
        return byKey.getOrDefault(key, List.of());
    }

    /** Where it was set. */
    boolean holdsAt(Preset preset, Instant at) {
        return preset.holdsAt(at, preset.region(), seasons);
    }

    List<Preset> all() {
        return byKey.values().stream().flatMap(List::stream).toList();
    }

    Optional<Preset> inForce(String key, RegionCode region, Instant at) {
        for (Preset preset : of(key)) {
            if (preset.holds(region, at, seasons)) {
                return Optional.of(preset);
            }
        }
        return Optional.empty();
    }

    /** Presets of places within the region: a value of the region itself does not reach them. */
    List<Preset> nearer(String key, RegionCode region, Instant at) {
        return of(key).stream()
                .filter(preset -> preset.holdsAt(at, preset.region(), seasons))
                .filter(preset -> region.covers(preset.region()))
                .filter(preset -> preset.region().prefix().length() > region.prefix().length())
                .toList();
    }
}
