package org.nuandong.beneficiary.budget;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/**
 * 资金来源层级 (R061, R064): who says that a city's money comes or goes must be the city's approver; a
 * source that the preset does not name is the own affair of whoever raises it.
 */
@ApplicationScoped
class SourceLevels {

    private static final String LEVELS = "budget.source-levels";

    /** Digits of a region's code by its level; a code above the township has six. */
    private static final int[] DIGITS = {0, 2, 4, 6, 9, 12};

    private static final int WHOLE = 6;

    private static final List<String> NAMES =
            List.of("nation", "province", "city", "county", "township", "village");

    private static final String UNITS =
            "select region_code from unit where id = any(cast(:units as uuid[]))";

    private final Presets presets;
    private final ObjectMapper json;
    private final EntityManager database;
    private final Caller caller;

    SourceLevels(Presets presets, ObjectMapper json, EntityManager database, Caller caller) {
        this.presets = presets;
        this.json = json;
        this.database = database;
        this.caller = caller;
    }

    /** 403 naming the source and the level that decides. */
    void requireOwn(String source, RegionCode account, Instant at) {
        Integer level = levels(account, at).get(source);
        if (level == null) {
            return;
        }
        RegionCode place = above(account, level);
        if (!caller.sees(place, null) || !isOfSuchAUnit(place)) {
            throw BudgetProblem.SOURCE_DECIDED_ABOVE.because(source, NAMES.get(place.level()));
        }
    }

    /** The place itself, or the one above it at this level. */
    static RegionCode above(RegionCode region, int level) {
        if (level >= region.level()) {
            return region;
        }
        String digits = region.code().substring(0, DIGITS[level]);
        return new RegionCode(digits + "0".repeat(Math.max(0, WHOLE - digits.length())));
    }

    /** Whoever is bound to units decides only for a unit that has the place. */
    private boolean isOfSuchAUnit(RegionCode place) {
        if (caller.units().isEmpty()) {
            return true;
        }
        List<?> regions =
                database.createNativeQuery(UNITS, String.class)
                        .setParameter("units", caller.units().toArray(java.util.UUID[]::new))
                        .getResultList();
        return regions.stream().anyMatch(code -> new RegionCode((String) code).covers(place));
    }

    private Map<String, Integer> levels(RegionCode region, Instant at) {
        try {
            return json.readValue(
                    presets.text(LEVELS, region, at), new TypeReference<Map<String, Integer>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(LEVELS, e);
        }
    }
}
