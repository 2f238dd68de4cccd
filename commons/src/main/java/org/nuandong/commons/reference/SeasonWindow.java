package org.nuandong.commons.reference;

import java.time.LocalDate;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** 行动时段: when the winter action of a place runs, both days included. */
public record SeasonWindow(UUID id, RegionCode region, LocalDate startsOn, LocalDate endsOn) {

    private static final int JULY = 7;

    boolean contains(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }

    int winter() {
        return winterOf(startsOn);
    }

    /** By the year in which it begins; summer divides one winter from the next. */
    static int winterOf(LocalDate day) {
        return day.getMonthValue() >= JULY ? day.getYear() : day.getYear() - 1;
    }
}
