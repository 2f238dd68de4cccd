package org.nuandong.dispatch.patrol;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.nuandong.dispatch.platform.GeoPoint;

/** 打卡: the team was at a point, by the telephone's time and place. */
@Entity
@Table(name = "patrol_check_in")
class CheckIn {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID patrolId;
    private String clientKey;
    private UUID pointId;
    private UUID areaId;
    private Instant at;
    private Instant receivedAt;
    private Double longitude;
    private Double latitude;
    private Integer distanceMetres;
    private Boolean near;
    private boolean onRoute;
    private boolean counted;

    @Column(name = "conflict")
    private String conflict;

    private String note;

    protected CheckIn() {}

    CheckIn(UUID patrolId, CheckInRequest said, UUID areaId, Instant receivedAt) {
        this.patrolId = patrolId;
        this.clientKey = said.clientKey();
        this.pointId = said.pointId();
        this.areaId = areaId;
        this.at = said.at();
        this.receivedAt = receivedAt;
        this.note = said.note();
        if (said.point() != null) {
            this.longitude = said.point().longitude();
            this.latitude = said.point().latitude();
        }
    }

    /** Shown, never a reason to refuse: telephones err between houses. */
    void measured(Integer metres, int nearMetres) {
        distanceMetres = metres;
        near = metres == null ? null : metres <= nearMetres;
    }

    void onRoute(boolean planned) {
        onRoute = planned;
    }

    void count() {
        counted = true;
    }

    void conflictsBy(String code) {
        conflict = code;
    }

    /** The same key says the same when point and time are the same. */
    boolean says(CheckInRequest again) {
        return pointId.equals(again.pointId()) && at.equals(again.at());
    }

    UUID id() {
        return id;
    }

    UUID patrolId() {
        return patrolId;
    }

    String clientKey() {
        return clientKey;
    }

    UUID pointId() {
        return pointId;
    }

    UUID areaId() {
        return areaId;
    }

    Instant at() {
        return at;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    GeoPoint point() {
        return GeoPoint.ofNullable(longitude, latitude);
    }

    Integer distanceMetres() {
        return distanceMetres;
    }

    Boolean near() {
        return near;
    }

    boolean isOnRoute() {
        return onRoute;
    }

    boolean isCounted() {
        return counted;
    }

    String conflict() {
        return conflict;
    }

    String note() {
        return note;
    }
}
