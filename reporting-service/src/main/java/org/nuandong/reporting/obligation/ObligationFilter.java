package org.nuandong.reporting.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.nuandong.commons.reference.Unit;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.reporting.indicator.Period;

/** Which obligations are asked for; null narrows nothing. */
record ObligationFilter(
        String form,
        String period,
        String state,
        String timing,
        UUID unitId,
        RegionCode regionCode,
        LocalDate dueFrom,
        LocalDate dueUntil) {

    boolean takes(Unit unit) {
        return (unitId == null || unitId.equals(unit.unitId()))
                && (regionCode == null || regionCode.covers(unit.region()));
    }

    boolean takes(Standing standing, Instant now) {
        return (state == null || state.equals(standing.state()))
                && (timing == null || timing.equals(standing.timing(now)))
                && (period != null || isDueBetween(standing));
    }

    /** Midnight belongs to the day that ends with it: what is due on the 5th is due at its end. */
    private boolean isDueBetween(Standing standing) {
        LocalDate due = LocalDate.ofInstant(standing.dueAt().minusNanos(1), Period.CHINA);
        return !due.isBefore(dueFrom) && !due.isAfter(dueUntil);
    }
}
