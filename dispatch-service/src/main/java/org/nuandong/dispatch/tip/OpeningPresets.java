package org.nuandong.dispatch.tip;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.incident.Ladder;

/** The presets of the arrival clock (R110), as they are in force where and when the tip came in. */
@ApplicationScoped
class OpeningPresets {

    private final Presets presets;

    OpeningPresets(Presets presets) {
        this.presets = presets;
    }

    Opening of(NewTip tip) {
        RegionCode region = tip.region();
        Instant at = tip.receivedAt();
        return Opening.of(
                tip,
                presets.text("dispatch.arrival.near", region, at),
                presets.text("dispatch.arrival.far", region, at),
                Ladder.parse(
                        presets.text("dispatch.arrival.warn-before", region, at),
                        presets.text("dispatch.arrival.escalate-after", region, at)));
    }
}
