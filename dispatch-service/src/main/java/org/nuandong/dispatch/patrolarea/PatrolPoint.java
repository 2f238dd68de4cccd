package org.nuandong.dispatch.patrolarea;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.platform.GeoPoint;

/** 巡查点位: one place where people stay in the cold (R121). */
@Entity
class PatrolPoint {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID areaId;
    private String name;
    private String kind;
    private String address;
    private double longitude;
    private double latitude;
    private String regionCode;
    private UUID unitId;
    private UUID teamId;
    private int priority;
    @Embedded private StayHours hours;
    private String note;
    private Instant retiredAt;
    private Instant createdAt;
    @Version private int version;

    protected PatrolPoint() {}

    PatrolPoint(PointRequest request, Instant at) {
        regionCode = request.regionCode().code();
        unitId = request.unitId();
        createdAt = at;
        describe(request);
    }

    /** Region and unit stay; a corrected place moves the pin. */
    void describe(PointRequest request) {
        areaId = request.areaId();
        name = request.name().strip();
        kind = request.kind();
        address = request.address().strip();
        longitude = request.point().longitude();
        latitude = request.point().latitude();
        teamId = request.teamId();
        priority = request.priority() == null ? 3 : request.priority();
        hours = StayHours.of(request.hours());
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

    UUID areaId() {
        return areaId;
    }

    String name() {
        return name;
    }

    String kind() {
        return kind;
    }

    String address() {
        return address;
    }

    GeoPoint point() {
        return new GeoPoint(longitude, latitude);
    }

    RegionCode region() {
        return new RegionCode(regionCode);
    }

    UUID unitId() {
        return unitId;
    }

    UUID teamId() {
        return teamId;
    }

    int priority() {
        return priority;
    }

    Hours hours() {
        return StayHours.shown(hours);
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
