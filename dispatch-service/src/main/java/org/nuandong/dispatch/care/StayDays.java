package org.nuandong.dispatch.care;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * 在站天数: calendar days in Asia/Shanghai from the day of admission to the day of leaving, the first
 * not counted, the last counted; who comes and goes on one day has stayed one.
 */
final class StayDays {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private StayDays() {}

    static int between(Instant admittedAt, Instant until) {
        return (int) Math.max(1, ChronoUnit.DAYS.between(day(admittedAt), day(until)));
    }

    static LocalDate day(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }

    /** The same time of day, so many calendar days later. */
    static Instant after(Instant admittedAt, int days) {
        return admittedAt.atZone(ZONE).plusDays(days).toInstant();
    }
}
