package org.nuandong.reporting.indicator;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** 统计期: whole days in China from {@code first} up to, but without, {@code end}. */
public record Period(Kind kind, String text, LocalDate first, LocalDate end) {

    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /**
     * How a period is written: 2016-08-31, 2016-W35 (ISO week, Monday to Sunday), 2016-08; a stage
     * of a winter 2026-2027-S1, a winter 2026-2027.
     */
    public enum Kind {
        DAY,
        WEEK,
        MONTH,
        STAGE,
        SEASON;

        /** Its days depend on the place: {@link Periods} knows them. */
        public boolean isOfWinter() {
            return this == STAGE || this == SEASON;
        }
    }

    /** A day, week or month, the same everywhere; empty when the text is no such period. */
    public static Optional<Period> parse(Kind kind, String text) {
        try {
            return Optional.ofNullable(text)
                    .map(t -> of(kind, t))
                    .filter(p -> p.text().equals(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Period of(Kind kind, String text) {
        return switch (kind) {
            case DAY -> day(LocalDate.parse(text));
            case WEEK -> week(LocalDate.parse(text + "-1", DateTimeFormatter.ISO_WEEK_DATE));
            case MONTH -> month(YearMonth.parse(text));
            case STAGE, SEASON -> throw new DateTimeException("depends on the place");
        };
    }

    /** The day, week or month in which a day lies. */
    public static Period around(Kind kind, LocalDate day) {
        return switch (kind) {
            case DAY -> day(day);
            case WEEK -> week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
            case MONTH -> month(YearMonth.from(day));
            case STAGE, SEASON -> throw new IllegalArgumentException("depends on the place");
        };
    }

    public static Period day(LocalDate day) {
        return new Period(Kind.DAY, day.toString(), day, day.plusDays(1));
    }

    private static Period week(LocalDate monday) {
        String text = DateTimeFormatter.ISO_WEEK_DATE.format(monday).substring(0, 8);
        return new Period(Kind.WEEK, text, monday, monday.plusDays(7));
    }

    private static Period month(YearMonth month) {
        return new Period(
                Kind.MONTH, month.toString(), month.atDay(1), month.plusMonths(1).atDay(1));
    }

    /** The first days of the calendar months that lie wholly in it. */
    List<LocalDate> wholeMonths() {
        LocalDate month = first.withDayOfMonth(1);
        return Stream.iterate(
                        month.isBefore(first) ? month.plusMonths(1) : month,
                        m -> !m.plusMonths(1).isAfter(end),
                        m -> m.plusMonths(1))
                .toList();
    }

    /** As a report of this month counts it: neither a part of it nor all since the winter began. */
    boolean isCalendarMonth() {
        return equals(month(YearMonth.from(first)));
    }

    public Instant startsAt() {
        return first.atStartOfDay(CHINA).toInstant();
    }

    /** The first instant that no longer belongs to the period. */
    public Instant endsAt() {
        return end.atStartOfDay(CHINA).toInstant();
    }
}
