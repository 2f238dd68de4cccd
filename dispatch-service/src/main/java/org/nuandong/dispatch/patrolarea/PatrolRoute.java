package org.nuandong.dispatch.patrolarea;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.nuandong.commons.region.RegionCode;

/** 巡查路线: points in the order they are walked (R122). */
@Entity
class PatrolRoute {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String name;
    private String regionCode;
    private UUID unitId;

    @Column(columnDefinition = "uuid[]")
    private List<UUID> pointIds;

    private String note;
    private Instant retiredAt;
    private Instant createdAt;
    @Version private int version;

    protected PatrolRoute() {}

    PatrolRoute(RouteRequest request, Instant at) {
        regionCode = request.regionCode().code();
        unitId = request.unitId();
        createdAt = at;
        describe(request);
    }

    void describe(RouteRequest request) {
        name = request.name().strip();
        pointIds = List.copyOf(request.pointIds());
        note = request.note();
    }

    boolean retire(Instant at) {
        if (retiredAt != null) {
            return false;
        }
        retiredAt = at;
        return true;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    RegionCode region() {
        return new RegionCode(regionCode);
    }

    UUID unitId() {
        return unitId;
    }

    List<UUID> pointIds() {
        return List.copyOf(pointIds);
    }

    String note() {
        return note;
    }

    Instant retiredAt() {
        return retiredAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    int version() {
        return version;
    }
}
