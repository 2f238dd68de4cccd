package org.nuandong.commons.preset;

import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** A preset as it is shown. */
record PresetView(
        UUID id,
        String key,
        RegionCode regionCode,
        String seasonFrom,
        String seasonTo,
        Instant validFrom,
        Instant validTo,
        String value,
        String source,
        String proposedBy,
        String approvedBy) {

    static PresetView of(Preset preset) {
        Season season = preset.season();
        return new PresetView(
                preset.id(),
                preset.key(),
                preset.region(),
                season == null ? null : season.writtenFrom(),
                season == null ? null : season.writtenTo(),
                preset.validFrom(),
                preset.validTo(),
                preset.value(),
                preset.source(),
                preset.proposedBy(),
                preset.approvedBy());
    }
}
