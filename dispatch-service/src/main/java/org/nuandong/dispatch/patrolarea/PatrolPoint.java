package org.nuandong.dispatch.patrolarea;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.nuandong.dispatch.platform.GeoPoint;

/** 巡查点位: one place where people stay in the cold (R121). */
@Entity
class PatrolPoint extends PatrolPlace {

    private UUID areaId;
    private String kind;
    private String address;
    private double longitude;
    private double latitude;
    private UUID teamId;
    private int priority;
    @Embedded private StayHours hours;

    protected PatrolPoint() {}

    PatrolPoint(PointRequest request, Instant at) {
        super(request.regionCode(), request.unitId(), at);
        describe(request);
    }

    /** Region and unit stay; a corrected place moves the pin. */
    void describe(PointRequest request) {
        areaId = request.areaId();
        call(request.name(), request.note());
        kind = request.kind();
        address = request.address().strip();
        longitude = request.point().longitude();
        latitude = request.point().latitude();
        teamId = request.teamId();
        priority = request.priority() == null ? 3 : request.priority();
        hours = StayHours.of(request.hours());
    }

    UUID areaId() {
        return areaId;
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

    UUID teamId() {
        return teamId;
    }

    int priority() {
        return priority;
    }

    Hours hours() {
        return StayHours.shown(hours);
    }
}
