package org.nuandong.dispatch.team;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.nuandong.dispatch.platform.GeoPoint;

/** Where a team was last; written by its own statement, so that no booking waits for it. */
@Entity
@Immutable
class TeamPosition {

    @Id private UUID teamId;
    private double longitude;
    private double latitude;
    private Instant measuredAt;

    protected TeamPosition() {}

    UUID teamId() {
        return teamId;
    }

    GeoPoint point() {
        return new GeoPoint(longitude, latitude);
    }

    Instant measuredAt() {
        return measuredAt;
    }
}
