package org.nuandong.dispatch.patrolarea;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** 巡查路线: points in the order they are walked (R122). */
@Entity
class PatrolRoute extends PatrolPlace {

    @Column(columnDefinition = "uuid[]")
    private List<UUID> pointIds;

    protected PatrolRoute() {}

    PatrolRoute(RouteRequest request, Instant at) {
        super(request.regionCode(), request.unitId(), at);
        describe(request);
    }

    void describe(RouteRequest request) {
        call(request.name(), request.note());
        pointIds = List.copyOf(request.pointIds());
    }

    List<UUID> pointIds() {
        return List.copyOf(pointIds);
    }
}
