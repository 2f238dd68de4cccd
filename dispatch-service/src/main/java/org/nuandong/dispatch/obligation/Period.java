package org.nuandong.dispatch.obligation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.dispatch.patrol.NightWindow;

/** A day, an ISO week (it belongs to the year of its Thursday) or hours, in Asia/Shanghai. */
record Period(Instant from, Instant until) {

    static final ZoneId CHINA = NightWindow.CHINA;

    static Period day(LocalDate day) {
        return new Period(start(day), start(day.plusDays(1)));
    }

    static Period week(LocalDate anyDay) {
        LocalDate monday = monday(anyDay);
        return new Period(start(monday), start(monday.plusDays(7)));
    }

    static Period night(NightWindow window, LocalDate day) {
        return new Period(window.begins(day), window.ends(day));
    }

    /** Hours of a day, "20:00-23:59": to the end of its last minute. */
    static Period slot(LocalDate day, String hours) {
        String[] ends = hours.split("-");
        LocalTime last = LocalTime.parse(ends[1].strip());
        Instant until =
                last.equals(LocalTime.of(23, 59))
                        ? start(day.plusDays(1))
                        : day.atTime(last).atZone(CHINA).toInstant();
        return new Period(
                day.atTime(LocalTime.parse(ends[0].strip())).atZone(CHINA).toInstant(), until);
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, CHINA);
    }

    /** "2026-W53", as ISO 8601 writes it. */
    static String weekName(LocalDate day) {
        return String.format(
                "%d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** The Monday of "2026-W53"; 400 at {@code field} for a week that does not exist. */
    static LocalDate mondayOf(String week, String field) {
        try {
            if (week != null && week.matches("\\d{4}-W\\d{2}")) {
                LocalDate monday =
                        LocalDate.parse(
                                week + "-1", java.time.format.DateTimeFormatter.ISO_WEEK_DATE);
                if (weekName(monday).equals(week)) {
                    return monday;
                }
            }
        } catch (DateTimeParseException e) {
            throw CommonProblem.INVALID_REQUEST.at(field);
        }
        throw CommonProblem.INVALID_REQUEST.at(field);
    }

    boolean contains(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    boolean overlaps(Instant start, Instant end) {
        return start.isBefore(until) && (end == null || end.isAfter(from));
    }

    Duration length() {
        return Duration.between(from, until);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(CHINA).toInstant();
    }
}
