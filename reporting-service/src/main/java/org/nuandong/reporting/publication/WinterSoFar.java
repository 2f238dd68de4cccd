package org.nuandong.reporting.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.reporting.indicator.Period;
import org.nuandong.reporting.indicator.Periods;

/** 行动以来: from the first day of the winter to yesterday; after its end the whole of it. */
@ApplicationScoped
class WinterSoFar {

    private final Periods periods;
    private final Clock clock;

    WinterSoFar(Periods periods, Clock clock) {
        this.periods = periods;
        this.clock = clock;
    }

    Period of(RegionCode region) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Period.CHINA);
        LocalDate yesterday = today.minusDays(1);
        Period season = periods.seasonOf(yesterday, region);
        if (season.first().isAfter(yesterday)) {
            season = periods.seasonOf(yesterday.minusYears(1), region);
        }
        LocalDate end = season.end().isBefore(today) ? season.end() : today;
        return new Period(season.kind(), season.text(), season.first(), end);
    }
}
