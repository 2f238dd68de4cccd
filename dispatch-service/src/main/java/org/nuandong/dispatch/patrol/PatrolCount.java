package org.nuandong.dispatch.patrol;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.List;

/** What a patrol counts: points, night, partners, 人次 and 台次, finds (R126). */
@Embeddable
record PatrolCount(
        int points,
        BigDecimal nightShare,
        boolean night,
        int found,
        int personTimes,
        int vehicleTimes,
        @Column(columnDefinition = "text[]") List<String> jointPartners) {

    PatrolCount walked(int visited, int finds) {
        return new PatrolCount(
                visited, nightShare, night, finds, personTimes, vehicleTimes, jointPartners);
    }

    PatrolCount at(BigDecimal share, boolean isNight) {
        return new PatrolCount(
                points, share, isNight, found, personTimes, vehicleTimes, jointPartners);
    }
}
