package org.nuandong.dispatch.patrol;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** 巡查实绩: the door for what patrols prove; test patrols prove nothing. */
@ApplicationScoped
public class PatrolWalks {

    private final EntityManager database;

    PatrolWalks(EntityManager database) {
        this.database = database;
    }

    /**
     * A patrol that was walked, or is being walked when {@code endedAt} is null; {@code proves}
     * when at least one point was visited.
     */
    public record Walk(
            UUID patrolId,
            String teamName,
            Instant startedAt,
            Instant endedAt,
            boolean night,
            boolean proves,
            Set<UUID> areaIds) {

        public boolean isOver() {
            return endedAt != null;
        }
    }

    /** Those of a unit that overlap this time, the earliest first. */
    public List<Walk> of(UUID unitId, Instant from, Instant until) {
        List<Patrol> walked =
                database.createQuery(
                                "from Patrol p where p.unitId = :unit and not p.test"
                                        + " and p.startedAt < :until"
                                        + " and (p.endedAt is null or p.endedAt >= :from)"
                                        + " order by p.startedAt, p.id",
                                Patrol.class)
                        .setParameter("unit", unitId)
                        .setParameter("from", from)
                        .setParameter("until", until)
                        .getResultList();
        Map<UUID, List<CheckIn>> visits = visits(walked.stream().map(Patrol::id).toList());
        return walked.stream()
                .map(patrol -> walk(patrol, visits.getOrDefault(patrol.id(), List.of())))
                .toList();
    }

    /** How many are planned to begin in this time and have not started. */
    public int planned(UUID unitId, Instant from, Instant until) {
        return database.createQuery(
                        "select count(p) from Patrol p where p.unitId = :unit and not p.test"
                                + " and p.state = :planned and p.plan.plannedFrom >= :from"
                                + " and p.plan.plannedFrom < :until",
                        Long.class)
                .setParameter("unit", unitId)
                .setParameter("planned", PatrolState.PLANNED)
                .setParameter("from", from)
                .setParameter("until", until)
                .getSingleResult()
                .intValue();
    }

    private Map<UUID, List<CheckIn>> visits(List<UUID> patrolIds) {
        if (patrolIds.isEmpty()) {
            return Map.of();
        }
        return database.createQuery(
                        "from CheckIn c where c.patrolId in :ids and c.counted", CheckIn.class)
                .setParameter("ids", patrolIds)
                .getResultStream()
                .collect(Collectors.groupingBy(CheckIn::patrolId));
    }

    private static Walk walk(Patrol patrol, List<CheckIn> visits) {
        Set<UUID> areas = new HashSet<>();
        visits.stream().map(CheckIn::areaId).filter(id -> id != null).forEach(areas::add);
        return new Walk(
                patrol.id(),
                patrol.teamName(),
                patrol.startedAt(),
                patrol.endedAt(),
                patrol.count().night(),
                !visits.isEmpty(),
                areas);
    }
}
