package org.nuandong.dispatch.patrolarea;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** 时段: when people are likely to be at a place. */
@Embeddable
record StayHours(
        @Column(name = "hours_from") String from, @Column(name = "hours_until") String until) {

    static StayHours of(Hours hours) {
        return hours == null ? null : new StayHours(hours.from(), hours.until());
    }

    static Hours shown(StayHours hours) {
        return hours == null ? null : new Hours(hours.from(), hours.until());
    }
}
