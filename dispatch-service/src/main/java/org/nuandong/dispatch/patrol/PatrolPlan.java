package org.nuandong.dispatch.patrol;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** 巡查计划: route, time, content, measures, responsibility, partners (R122, R123, R126). */
@Embeddable
record PatrolPlan(
        UUID routeId,
        @Column(columnDefinition = "uuid[]") List<UUID> pointIds,
        Instant plannedFrom,
        Instant plannedUntil,
        String content,
        String measures,
        String responsible,
        String driver,
        String reporter,
        @Column(columnDefinition = "text[]") List<String> partners,
        @Column(columnDefinition = "uuid[]") List<UUID> vehicleIds) {

    /** Those who really go, as the office says on the day (R126). */
    PatrolPlan with(List<UUID> vehicles, String driving, String reporting) {
        return new PatrolPlan(
                routeId,
                pointIds,
                plannedFrom,
                plannedUntil,
                content,
                measures,
                responsible,
                driving == null ? driver : driving,
                reporting == null ? reporter : reporting,
                partners,
                vehicles == null ? vehicleIds : List.copyOf(vehicles));
    }
}
