package org.nuandong.dispatch.duty;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.region.RegionCode;

/** Reads the presets of a level and of all below it; blue never lowers two a day (黄石). */
@ApplicationScoped
class DutyRules {

    private final Presets presets;
    private final ObjectMapper json;

    DutyRules(Presets presets, ObjectMapper json) {
        this.presets = presets;
        this.json = json;
    }

    DutyRule of(DutyLevel level, RegionCode region, Instant at) {
        DutyRule rule = DutyRule.NOTHING;
        for (DutyLevel step : DutyLevel.values()) {
            if (step.compareTo(level) <= 0) {
                rule = rule.most(read(presets.text(step.rulePreset(), region, at)));
            }
        }
        return rule;
    }

    /** What a preset does not say demands nothing. */
    private DutyRule read(String text) {
        try {
            JsonNode rule = json.readTree(text);
            return new DutyRule(
                    rule.path("minPerDay").asInt(),
                    rule.path("minPerWeek").asInt(),
                    rule.path("night").asBoolean(),
                    rule.path("continuous").asBoolean());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a preset of kind json holds JSON", e);
        }
    }
}
