package org.nuandong.commons.preset;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.nuandong.commons.reference.PublishedSeasons;
import org.nuandong.commons.region.RegionCode;

/** One value of a key: where, when and by whose word it holds. */
record Preset(
        UUID id,
        String key,
        RegionCode region,
        Season season,
        Instant validFrom,
        Instant validTo,
        String value,
        String source,
        Instant recordedAt,
        String proposedBy,
        String approvedBy) {

    /** The nearest region, then the latest beginning; of two alike the one bound to a season. */
    static final Comparator<Preset> PRECEDENCE =
            Comparator.comparingInt((Preset preset) -> preset.region.prefix().length())
                    .thenComparing(Preset::validFrom)
                    .thenComparing(preset -> preset.season != null)
                    .thenComparing(Preset::recordedAt)
                    .thenComparing(Preset::id);

    boolean holds(RegionCode where, Instant at, PublishedSeasons published) {
        return region.covers(where) && holdsAt(at, where, published);
    }

    /** In the season of the place, which may lie within the preset's own region. */
    boolean holdsAt(Instant at, RegionCode place, PublishedSeasons published) {
        return !at.isBefore(validFrom)
                && (validTo == null || at.isBefore(validTo))
                && (season == null || season.contains(at, place, published));
    }
}
