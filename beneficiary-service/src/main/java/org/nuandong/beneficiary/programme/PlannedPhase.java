package org.nuandong.beneficiary.programme;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * A phase as the preset of a place says it: month and day, in the season's first or second year.
 */
record PlannedPhase(String phase, String from, String to, int remindDays) {

    /** The first such day on or after the season begins. */
    LocalDate firstDay(LocalDate season) {
        return next(from, season);
    }

    LocalDate lastDay(LocalDate season) {
        return next(to, firstDay(season));
    }

    private static LocalDate next(String monthAndDay, LocalDate from) {
        MonthDay day = MonthDay.parse("--" + monthAndDay);
        LocalDate same = day.atYear(from.getYear());
        return same.isBefore(from) ? day.atYear(from.getYear() + 1) : same;
    }
}
