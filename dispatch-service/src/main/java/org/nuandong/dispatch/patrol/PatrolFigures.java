package org.nuandong.dispatch.patrol;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nuandong.commons.security.Caller;

/** 巡查统计: what finished patrols count, per unit; equal to the sums of their events (R126). */
@ApplicationScoped
class PatrolFigures {

    private static final String SUMS =
            """
            select t.unit_id, count(*), count(*) filter (where t.night),
                   count(*) filter (where cardinality(t.joint_partners) > 0),
                   coalesce(sum(t.points), 0), coalesce(sum(t.person_times), 0),
                   coalesce(sum(t.vehicle_times), 0), coalesce(sum(t.found), 0),
                   count(*) filter (where t.back_entered)
              from patrol t where\s""";
    private static final String SKIPS =
            """
            select t.unit_id, s.reason, count(*) from patrol t
              join patrol_skip s on s.patrol_id = t.id where\s""";
    private static final String AGENCIES =
            """
            select t.unit_id, c.agency, sum(c.persons) from patrol t
              join patrol_crew c on c.patrol_id = t.id where\s""";
    private static final String COUNTED =
            """
            t.state = 'DONE' and not t.test
               and t.ended_at >= :from and t.ended_at < :until
               and t.region_code like any (:patterns)""";

    private final EntityManager database;
    private final Caller caller;

    PatrolFigures(EntityManager database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    /** The period of a patrol is that of its end, as its event says. */
    List<FiguresView> of(UUID unitId, Instant from, Instant until) {
        Map<UUID, Map<String, Long>> persons = grouped(AGENCIES, unitId, from, until);
        Map<UUID, Map<String, Long>> skips = grouped(SKIPS, unitId, from, until);
        List<FiguresView> figures = new ArrayList<>();
        for (Object[] row : rows(SUMS, " group by t.unit_id order by 1", unitId, from, until)) {
            UUID unit = (UUID) row[0];
            figures.add(
                    new FiguresView(
                            unit,
                            number(row[1]),
                            number(row[2]),
                            number(row[3]),
                            number(row[4]),
                            number(row[5]),
                            persons.getOrDefault(unit, Map.of()),
                            number(row[6]),
                            number(row[7]),
                            skips.getOrDefault(unit, Map.of()),
                            number(row[8])));
        }
        return figures;
    }

    private Map<UUID, Map<String, Long>> grouped(
            String select, UUID unitId, Instant from, Instant until) {
        Map<UUID, Map<String, Long>> sums = new HashMap<>();
        for (Object[] row : rows(select, " group by 1, 2 order by 2", unitId, from, until)) {
            sums.computeIfAbsent((UUID) row[0], none -> new LinkedHashMap<>())
                    .put((String) row[1], number(row[2]));
        }
        return sums;
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(
            String select, String end, UUID unitId, Instant from, Instant until) {
        UUID[] units = caller.visibleUnits();
        String own = units == null ? "" : " and (t.unit_id is null or t.unit_id = any (:units))";
        String one = unitId == null ? "" : " and t.unit_id = :unit";
        Query query =
                database.createNativeQuery(select + COUNTED + own + one + end, Object[].class)
                        .setParameter("from", from)
                        .setParameter("until", until)
                        .setParameter("patterns", caller.likePatterns());
        if (unitId != null) {
            query.setParameter("unit", unitId);
        }
        if (units != null) {
            query.setParameter("units", units);
        }
        return query.getResultList();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    /** What a unit's patrols came to in a period. */
    @Schema(name = "PatrolFigures")
    record FiguresView(
            UUID unitId,
            @Schema(description = "街面巡查次数") long patrols,
            @Schema(description = "其中夜间巡查") long nightPatrols,
            @Schema(description = "联合巡查") long jointPatrols,
            @Schema(description = "巡查点位") long points,
            @Schema(description = "出动工作人员（人次）") long personTimes,
            @Schema(description = "Per agency / 各部门人次") Map<String, Long> personTimesByAgency,
            @Schema(description = "出动车辆（台次）") long vehicleTimes,
            @Schema(description = "Found and made an incident / 巡查发现") long found,
            @Schema(description = "Per reason / 跳过点位") Map<String, Long> pointsSkipped,
            @Schema(description = "Of the patrols, entered afterwards / 补录") long backEntered) {}
}
