package org.nuandong.beneficiary.heating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nuandong.beneficiary.platform.Below;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** 取暖规划 (R080, R081): households by kind and place, what they need and what they lack. */
@ApplicationScoped
class HeatingPlan {

    static final String SAFE_SHARE = "heating.safe-share";

    private static final int[] DIGITS = {2, 4, 6, 9, 12, 12};

    /** What one household has too much of keeps nobody else warm: lacking adds up one by one. */
    private static final String LINES =
            """
            select left(h.region_code, %d) as part, h.kind, count(*),
                count(h.subsidy_project_id), h.fuel,
                sum(h.need), sum(h.reserve), sum(greatest(h.need - h.reserve, 0)),
                count(*) filter (where h.kind = 'none' or h.reserve < h.need * :share)
            from heating_record h where %s and h.until is null
            group by 1, 2, h.fuel order by 1, 2
            """;

    private static final String AT_RISK =
            """
            select count(*) from heating_record h where %s and h.until is null
                and (h.kind = 'none' or h.reserve < h.need * :share)
            """;

    private final EntityManager database;
    private final Presets presets;
    private final Caller caller;
    private final OfficeClock clock;

    HeatingPlan(EntityManager database, Presets presets, Caller caller, OfficeClock clock) {
        this.database = database;
        this.presets = presets;
        this.caller = caller;
        this.clock = clock;
    }

    @SuppressWarnings("unchecked")
    List<HeatingViews.PlanLine> below(RegionCode region) {
        if (caller.regions().stream().noneMatch(own -> own.covers(region))) {
            return List.of();
        }
        Map<String, Object> values = new HashMap<>();
        String sql = LINES.formatted(DIGITS[region.level()], Below.of("h", region, values));
        values.put("share", safeShare(region));
        var query = database.createNativeQuery(sql);
        values.forEach(query::setParameter);
        List<Object[]> rows = query.getResultList();
        return rows.stream().map(HeatingPlan::line).toList();
    }

    long atRisk(RegionCode region) {
        Map<String, Object> values = new HashMap<>();
        String sql = AT_RISK.formatted(Below.of("h", region, values));
        values.put("share", safeShare(region));
        var query = database.createNativeQuery(sql);
        values.forEach(query::setParameter);
        return ((Number) query.getSingleResult()).longValue();
    }

    BigDecimal safeShare(RegionCode region) {
        return presets.amount(SAFE_SHARE, region, clock.now());
    }

    private static HeatingViews.PlanLine line(Object[] row) {
        return new HeatingViews.PlanLine(
                (String) row[0],
                (String) row[1],
                ((Number) row[2]).longValue(),
                ((Number) row[3]).longValue(),
                (String) row[4],
                (BigDecimal) row[5],
                (BigDecimal) row[6],
                (BigDecimal) row[7],
                ((Number) row[8]).longValue());
    }
}
