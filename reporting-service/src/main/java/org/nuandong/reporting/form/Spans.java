package org.nuandong.reporting.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.reporting.indicator.Period;
import org.nuandong.reporting.indicator.Periods;

/** 统计时段: the days that a column counts: its period's, or all since the winter began (累计). */
@ApplicationScoped
public class Spans {

    private final Periods periods;

    Spans(Periods periods) {
        this.periods = periods;
    }

    public Period of(FormColumn column, Subject subject) {
        Period period = subject.period();
        if (!column.isOfSeason()) {
            return period;
        }
        LocalDate start = seasonStart(subject.region(), period.end().minusDays(1));
        return new Period(period.kind(), period.text(), start, period.end());
    }

    /**
     * The first day of the winter that has begun, as the place knows it: before it that is still
     * the one before.
     */
    public LocalDate seasonStart(RegionCode region, LocalDate day) {
        LocalDate start = periods.seasonOf(day, region).first();
        return start.isAfter(day) ? periods.seasonOf(day.minusYears(1), region).first() : start;
    }
}
