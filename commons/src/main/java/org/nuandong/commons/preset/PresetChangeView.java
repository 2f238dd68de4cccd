package org.nuandong.commons.preset;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.commons.region.RegionCode;

/** A proposed value, whether it holds yet, and what it changes. */
record PresetChangeView(
        UUID id,
        String key,
        RegionCode regionCode,
        Instant validFrom,
        Instant validTo,
        String source,
        String value,
        @Schema(description = "proposed, or in-force once it was approved") String state,
        String proposedBy,
        Instant proposedAt,
        Instant approvedAt,
        UUID presetId,
        Effect effect) {

    /** What a person must see before agreeing. */
    record Effect(
            @Schema(description = "In force now in this region") PresetView valueNow,
            @Schema(description = "In force in this region when the change begins")
                    String valueThen,
            @Schema(description = "Nearer places that keep a value of their own")
                    List<PresetView> keptByNearerRegions,
            @Schema(description = "Open clocks or payments of the region on the old value")
                    long runningOnOldValue) {}

    static PresetChangeView of(PresetChange change, Effect effect) {
        Preset proposed = change.proposed();
        return new PresetChangeView(
                change.id(),
                proposed.key(),
                proposed.region(),
                proposed.validFrom(),
                proposed.validTo(),
                proposed.source(),
                proposed.value(),
                change.inForce() ? "in-force" : "proposed",
                proposed.proposedBy(),
                change.proposedAt(),
                change.approvedAt(),
                change.presetId(),
                effect);
    }
}
