package org.nuandong.dispatch.patrol;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** 夜间时段, HH:mm in Asia/Shanghai; may go over midnight. The night of a day begins on that day. */
public record NightWindow(LocalTime from, LocalTime until) {

    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    static final String PRESET = "dispatch.patrol.night-window";
    static final String LEAST_SHARE = "dispatch.patrol.night-least-share";

    /** Written "20:00-06:00". */
    public static NightWindow parse(String text) {
        String[] ends = text.split("-");
        return new NightWindow(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
    }

    public Instant begins(LocalDate day) {
        return day.atTime(from).atZone(CHINA).toInstant();
    }

    public Instant ends(LocalDate day) {
        LocalDate last = until.isAfter(from) ? day : day.plusDays(1);
        return last.atTime(until).atZone(CHINA).toInstant();
    }

    /** The part of this time that lies in a night, 0 to 1; of a moment whether it does. */
    BigDecimal share(Instant start, Instant end) {
        Duration night = Duration.ZERO;
        LocalDate last = LocalDate.ofInstant(end, CHINA);
        for (LocalDate day = LocalDate.ofInstant(start, CHINA).minusDays(1);
                !day.isAfter(last);
                day = day.plusDays(1)) {
            if (start.equals(end) && !start.isBefore(begins(day)) && start.isBefore(ends(day))) {
                return BigDecimal.ONE.setScale(2);
            }
            night = night.plus(common(start, end, begins(day), ends(day)));
        }
        long whole = Duration.between(start, end).toSeconds();
        if (whole <= 0) {
            return BigDecimal.ZERO.setScale(2);
        }
        return BigDecimal.valueOf(night.toSeconds())
                .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }

    private static Duration common(Instant aFrom, Instant aEnd, Instant bFrom, Instant bEnd) {
        Instant from = aFrom.isAfter(bFrom) ? aFrom : bFrom;
        Instant end = aEnd.isBefore(bEnd) ? aEnd : bEnd;
        return end.isAfter(from) ? Duration.between(from, end) : Duration.ZERO;
    }
}
