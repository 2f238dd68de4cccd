package org.nuandong.dispatch.scene;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.region.RegionCode;

/**
 * 保护性救助 (R142): who may not be left behind whatever they say, by age band and by condition, as the
 * presets name them.
 */
@ApplicationScoped
class ProtectionRule {

    private final Presets presets;

    ProtectionRule(Presets presets) {
        this.presets = presets;
    }

    boolean protects(String ageBand, List<String> conditions, RegionCode region, Instant at) {
        return codes("dispatch.protection.age-bands", region, at).contains(ageBand)
                || codes("dispatch.protection.conditions", region, at).stream()
                        .anyMatch(conditions::contains);
    }

    private Set<String> codes(String key, RegionCode region, Instant at) {
        return Arrays.stream(presets.text(key, region, at).split(","))
                .map(String::strip)
                .collect(Collectors.toSet());
    }
}
