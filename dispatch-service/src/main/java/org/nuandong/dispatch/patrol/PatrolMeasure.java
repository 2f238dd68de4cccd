package org.nuandong.dispatch.patrol;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;

/** What a patrol is measured by: the presets in force when it started. */
@Embeddable
record PatrolMeasure(String nightWindow, BigDecimal nightLeastShare, Integer nearMetres) {

    BigDecimal nightShare(Instant from, Instant until) {
        return NightWindow.parse(nightWindow).share(from, until);
    }

    boolean isNight(BigDecimal share) {
        return share.compareTo(nightLeastShare) >= 0;
    }
}
