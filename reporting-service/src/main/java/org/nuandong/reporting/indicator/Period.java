package org.nuandong.reporting.indicator;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** 统计期: whole days in China from {@code first} up to, but without, {@code end}. */
public record Period(Kind kind, String text, LocalDate first, LocalDate end) {

    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** How a period is written: 2016-08-31, 2016-W35 (ISO week, Monday to Sunday), 2016-08. */
    public enum Kind {
        DAY,
        WEEK,
        MONTH
    }

    /** Empty when the text is no such period. */
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
        };
    }

    private static Period day(LocalDate day) {
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

    public Instant startsAt() {
        return first.atStartOfDay(CHINA).toInstant();
    }

    /** The first instant that no longer belongs to the period. */
    public Instant endsAt() {
        return end.atStartOfDay(CHINA).toInstant();
    }
}
