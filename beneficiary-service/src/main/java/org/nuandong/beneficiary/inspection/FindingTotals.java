package org.nuandong.beneficiary.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.beneficiary.platform.Below;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** 整改统计: how many were found, are open, late, and were put right in time. */
@ApplicationScoped
class FindingTotals {

    private static final int[] DIGITS = {2, 4, 6, 9, 12, 12};

    private static final Map<String, String> GROUPS =
            Map.of(
                    "area", "f.area",
                    "severity", "f.severity",
                    "state", "lower(f.state)",
                    "subject", "f.subject_kind");

    private static final String COUNTS =
            """
            select %s as part, count(*), count(*) filter (where f.state = 'OPEN'),
                count(*) filter (where f.state = 'SUBMITTED'),
                count(*) filter (where f.state = 'VERIFIED'),
                count(*) filter (where f.state = 'WAIVED'),
                count(*) filter (where f.overdue), count(*) filter (where f.danger),
                count(*) filter (where f.state = 'VERIFIED' and not f.late),
                count(*) filter (where f.late and f.state <> 'DROPPED')
            from finding f where %s and f.state <> 'DROPPED' %s group by 1 order by 1
            """;

    private final EntityManager database;
    private final Caller caller;
    private final OfficeClock clock;

    FindingTotals(EntityManager database, Caller caller, OfficeClock clock) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    /** One part of the whole: a region, an area, a severity, a state, a kind of subject. */
    @Schema(name = "FindingTotal")
    public record Line(
            @Schema(description = "the code it is grouped by", examples = "140221100") String part,
            @Schema(examples = "120") long found,
            @Schema(description = "nobody said yet that it is right", examples = "8") long open,
            @Schema(description = "waits for somebody else's look", examples = "5") long submitted,
            @Schema(examples = "104") long verified,
            @Schema(examples = "3") long waived,
            @Schema(description = "the next step is late now", examples = "2") long overdue,
            @Schema(description = "immediate dangers", examples = "4") long danger,
            @Schema(description = "put right in time, of those verified", examples = "99")
                    long onTime,
            @Schema(description = "ever late", examples = "7") long late,
            @Schema(
                            description =
                                    "put right in time, in percent of these and of those that were"
                                            + " ever late; none where there is neither",
                            examples = "93.4")
                    BigDecimal onTimePercent) {}

    @SuppressWarnings("unchecked")
    List<Line> by(RegionCode region, String group, LocalDate from, LocalDate until) {
        if (caller.regions().stream().noneMatch(own -> own.covers(region))) {
            return List.of();
        }
        Map<String, Object> values = new HashMap<>();
        String where = Below.of("f", region, values);
        StringBuilder when = new StringBuilder();
        if (from != null) {
            when.append(" and f.found_at >= :from");
            values.put("from", clock.startOf(from));
        }
        if (until != null) {
            when.append(" and f.found_at < :until");
            values.put("until", clock.startOf(until.plusDays(1)));
        }
        var query = database.createNativeQuery(COUNTS.formatted(part(group, region), where, when));
        values.forEach(query::setParameter);
        List<Object[]> rows = query.getResultList();
        return rows.stream().map(FindingTotals::line).toList();
    }

    /** The level below the region asked for, down to the village. */
    private static String part(String group, RegionCode region) {
        return GROUPS.getOrDefault(group, "left(f.region_code, " + DIGITS[region.level()] + ")");
    }

    private static Line line(Object[] row) {
        long onTime = count(row[8]);
        long late = count(row[9]);
        BigDecimal percent =
                onTime + late == 0
                        ? null
                        : BigDecimal.valueOf(onTime * 100)
                                .divide(BigDecimal.valueOf(onTime + late), 1, RoundingMode.HALF_UP);
        return new Line(
                (String) row[0],
                count(row[1]),
                count(row[2]),
                count(row[3]),
                count(row[4]),
                count(row[5]),
                count(row[6]),
                count(row[7]),
                onTime,
                late,
                percent);
    }

    private static long count(Object value) {
        return ((Number) value).longValue();
    }
}
