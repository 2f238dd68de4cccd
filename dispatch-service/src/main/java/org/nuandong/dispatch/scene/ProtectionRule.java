package org.nuandong.dispatch.scene;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.platform.ListedText;

/**
 * 保护性救助 (R142): who may not be left behind whatever they say, by age band and by condition, and who
 * is treated before anything else (R146), as the presets name them.
 */
@ApplicationScoped
class ProtectionRule {

    private final Presets presets;

    ProtectionRule(Presets presets) {
        this.presets = presets;
    }

    boolean protects(String ageBand, List<String> conditions, RegionCode region, Instant at) {
        return codes("dispatch.protection.age-bands", region, at).contains(ageBand)
                || anyOf("dispatch.protection.conditions", conditions, region, at);
    }

    boolean treatsFirst(List<String> conditions, RegionCode region, Instant at) {
        return anyOf("scene.treatment-first", conditions, region, at);
    }

    private boolean anyOf(String key, List<String> conditions, RegionCode region, Instant at) {
        return codes(key, region, at).stream().anyMatch(conditions::contains);
    }

    private List<String> codes(String key, RegionCode region, Instant at) {
        return ListedText.codes(presets.text(key, region, at));
    }
}
