package org.nuandong.reporting.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.MonthDay;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.reference.SeasonRows;
import org.nuandong.reporting.indicator.Period;

/** 统计时段: the days that a column counts: its period's, or all since the winter began (累计). */
@ApplicationScoped
public class Spans {

    private static final String START = "report.season.start";

    private final SeasonRows seasons;
    private final Presets presets;

    Spans(SeasonRows seasons, Presets presets) {
        this.seasons = seasons;
        this.presets = presets;
    }

    public Period of(FormColumn column, Subject subject) {
        Period period = subject.period();
        if (!column.isOfSeason()) {
            return period;
        }
        LocalDate start = startOf(subject, period.end().minusDays(1));
        return new Period(period.kind(), period.text(), start, period.end());
    }

    /** As the place published it; else by preset. */
    private LocalDate startOf(Subject subject, LocalDate day) {
        return seasons.read().startOf(subject.region(), day).orElseGet(() -> usual(subject, day));
    }

    private LocalDate usual(Subject subject, LocalDate day) {
        String start = presets.text(START, subject.region(), subject.period().endsAt());
        LocalDate thisYear = MonthDay.parse("--" + start).atYear(day.getYear());
        return thisYear.isAfter(day) ? thisYear.minusYears(1) : thisYear;
    }
}
