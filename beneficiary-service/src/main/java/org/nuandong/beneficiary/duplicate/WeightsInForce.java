package org.nuandong.beneficiary.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.region.RegionCode;

/** What the presets say of comparing, one for the whole country: a pair may lie in two regions. */
@ApplicationScoped
class WeightsInForce {

    private final Presets presets;
    private final OfficeClock clock;

    WeightsInForce(Presets presets, OfficeClock clock) {
        this.presets = presets;
        this.clock = clock;
    }

    Weights now() {
        return Weights.of(
                presets.text("duplicate.weights", RegionCode.NATION, clock.now()),
                number("possible-from"),
                number("likely-from"),
                number("certain-from"),
                new Weights.Limits(
                        number("largest-block"), number("common-name"), number("rare-name")));
    }

    Duration decideWithin(RegionCode region) {
        return presets.duration("duplicate.decide-within", region, clock.now());
    }

    private int number(String key) {
        return presets.integer("duplicate." + key, RegionCode.NATION, clock.now());
    }
}
