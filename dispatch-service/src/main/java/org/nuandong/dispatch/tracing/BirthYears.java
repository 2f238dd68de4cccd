package org.nuandong.dispatch.tracing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Years in which somebody of that age was born, counted back from the day on which the person was
 * seen: a guest of ten years ago has grown older since.
 */
record BirthYears(int from, int to) {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int OLDEST = 110;

    BirthYears {
        if (from > to) {
            throw TracingProblem.RANGE_UPSIDE_DOWN.at("ageFrom");
        }
    }

    static BirthYears ofAges(int youngest, int oldest, Instant seenAt) {
        int year = year(seenAt);
        return new BirthYears(year - oldest - 1, year - youngest);
    }

    static BirthYears of(LocalDate bornOn) {
        return new BirthYears(bornOn.getYear(), bornOn.getYear());
    }

    /** "60-79", "18", "80+". */
    static BirthYears of(String ageBand, Instant seenAt) {
        if (ageBand.endsWith("+")) {
            int youngest = Integer.parseInt(ageBand.substring(0, ageBand.length() - 1));
            return ofAges(youngest, OLDEST, seenAt);
        }
        String[] ages = ageBand.split("-");
        return ofAges(Integer.parseInt(ages[0]), Integer.parseInt(ages[ages.length - 1]), seenAt);
    }

    /** Years between the two ranges; nothing when they meet. */
    int apartFrom(BirthYears other) {
        return Math.max(0, Math.max(from - other.to, other.from - to));
    }

    int youngestOn(Instant day) {
        return Math.max(0, year(day) - to);
    }

    int oldestOn(Instant day) {
        return Math.max(0, year(day) - from);
    }

    private static int year(Instant at) {
        return at.atZone(CHINA).getYear();
    }
}
