package org.nuandong.dispatch.followup;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.nuandong.dispatch.platform.GeoPoint;

/** Where and when a person was seen last, for who searches the second time. */
@Embeddable
record LastSeen(
        @Column(name = "last_seen_at") Instant at,
        @Column(name = "last_seen_place") String place,
        @Column(name = "last_seen_longitude") Double longitude,
        @Column(name = "last_seen_latitude") Double latitude) {

    GeoPoint point() {
        return GeoPoint.ofNullable(longitude, latitude);
    }
}
