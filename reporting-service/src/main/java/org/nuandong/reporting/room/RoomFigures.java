package org.nuandong.reporting.room;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.nuandong.reporting.form.Spans;
import org.nuandong.reporting.indicator.DailyFlows;
import org.nuandong.reporting.indicator.Period;
import org.nuandong.reporting.platform.ReportingConfig;

/** Counts today afresh and the days before it now and then. */
@ApplicationScoped
class RoomFigures {

    private static final int TREND_DAYS = 14;

    /** Today, the winter so far with today, and the last days. */
    record Read(RoomView.Today today, RoomView.Season season, List<RoomView.Day> trend) {}

    private final DailyFlows flows;
    private final RoomWords words;
    private final Spans spans;
    private final Clock clock;
    private final ReportingConfig config;

    RoomFigures(
            DailyFlows flows, RoomWords words, Spans spans, Clock clock, ReportingConfig config) {
        this.flows = flows;
        this.words = words;
        this.spans = spans;
        this.clock = clock;
        this.config = config;
    }

    LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), Period.CHINA);
    }

    /** {@code known} may be null. */
    PastDays past(Vantage vantage, PastDays known) {
        LocalDate today = day();
        long began = System.nanoTime();
        if (known != null && known.holds(today, began)) {
            return known;
        }
        LocalDate season =
                vantage.regions().stream()
                        .map(region -> spans.seasonStart(region, today))
                        .min(LocalDate::compareTo)
                        .orElse(today);
        LocalDate trend = today.minusDays(TREND_DAYS - 1L);
        LocalDate first = season.isBefore(trend) ? season : trend;
        Counts counts = new Counts(flows.read(Counts.INDICATORS, vantage.reach(), first, today));
        long ended = System.nanoTime();
        long kept = Math.max(config.roomPast().toNanos(), PastDays.PATIENCE * (ended - began));
        return new PastDays(words.scope(vantage), season, first, today, counts, ended + kept);
    }

    Read read(Vantage vantage, PastDays past) {
        LocalDate today = past.today();
        Counts counts =
                past.counts()
                        .plus(
                                new Counts(
                                        flows.read(
                                                Counts.INDICATORS,
                                                vantage.reach(),
                                                today,
                                                today.plusDays(1))));
        List<RoomView.Day> trend =
                today.minusDays(TREND_DAYS - 1L)
                        .datesUntil(today.plusDays(1))
                        .map(day -> day(counts, day))
                        .toList();
        return new Read(today(counts, today), season(counts, past.season(), today), trend);
    }

    private static RoomView.Today today(Counts counts, LocalDate day) {
        return new RoomView.Today(
                counts.sum(Counts.INCIDENTS, day, day),
                counts.sum(Counts.FOUND, day, day),
                counts.sum(Counts.BROUGHT_IN, day, day),
                counts.sum(Counts.HELPED_ON_STREET, day, day),
                counts.sum(Counts.GOODS, day, day),
                counts.onTime(day, day));
    }

    private static RoomView.Season season(Counts counts, LocalDate first, LocalDate today) {
        return new RoomView.Season(
                first,
                (int) first.until(today, ChronoUnit.DAYS) + 1,
                counts.sum(Counts.INCIDENTS, first, today),
                counts.sum(Counts.FOUND, first, today),
                counts.sum(Counts.BROUGHT_IN, first, today),
                counts.sum(Counts.HELPED_ON_STREET, first, today),
                counts.sum(Counts.GOODS, first, today),
                counts.sum(Counts.PATROLS, first, today),
                counts.sum(Counts.PATROL_POINTS, first, today),
                counts.sum(Counts.VEHICLE_TIMES, first, today),
                counts.sum(Counts.PERSONS_SENT_OUT, first, today),
                counts.onTime(first, today));
    }

    private static RoomView.Day day(Counts counts, LocalDate day) {
        return new RoomView.Day(
                day,
                counts.sum(Counts.INCIDENTS, day, day),
                counts.sum(Counts.FOUND, day, day),
                counts.onTime(day, day));
    }
}
