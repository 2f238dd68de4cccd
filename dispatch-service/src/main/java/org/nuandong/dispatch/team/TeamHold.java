package org.nuandong.dispatch.team;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.nuandong.dispatch.platform.GeoPoint;

/** 出动中的事件: one incident that holds a team, and where it is. */
@Entity
class TeamHold {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID teamId;
    private UUID incidentId;
    private String incidentNo;
    private Double longitude;
    private Double latitude;
    private Instant heldAt;
    private Instant nearAt;
    private boolean test;

    protected TeamHold() {}

    TeamHold(UUID teamId, HoldingIncident incident, Instant at) {
        this.teamId = teamId;
        this.incidentId = incident.id();
        this.incidentNo = incident.number();
        this.heldAt = at;
        this.test = incident.test();
        moveTo(incident.point());
    }

    void moveTo(GeoPoint point) {
        longitude = point == null ? null : point.longitude();
        latitude = point == null ? null : point.latitude();
    }

    /** The same place: both are known and lie no further apart than this. */
    boolean isWithin(int metres, GeoPoint other) {
        GeoPoint here = point();
        return here != null && other != null && here.metresTo(other) <= metres;
    }

    UUID teamId() {
        return teamId;
    }

    UUID incidentId() {
        return incidentId;
    }

    String incidentNo() {
        return incidentNo;
    }

    GeoPoint point() {
        return GeoPoint.ofNullable(longitude, latitude);
    }

    Instant heldAt() {
        return heldAt;
    }

    Instant nearAt() {
        return nearAt;
    }

    boolean isTest() {
        return test;
    }
}
