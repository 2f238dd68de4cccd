package org.nuandong.commons.personal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;

/**
 * 年龄段: the cuts that the monthly table (B6), the protection of minors and the exits need. Only the
 * band leaves the owner of a person.
 */
public enum AgeBand {
    FROM_0(0, 6),
    FROM_7(7, 13),
    FROM_14(14, 15),
    FROM_16(16, 17),
    AT_18(18, 18),
    FROM_19(19, 59),
    FROM_60(60, 79),
    FROM_80(80, Integer.MAX_VALUE);

    private final int from;
    private final int to;

    AgeBand(int from, int to) {
        this.from = from;
        this.to = to;
    }

    @JsonValue
    public String code() {
        if (from == to) {
            return String.valueOf(from);
        }
        return to == Integer.MAX_VALUE ? from + "+" : from + "-" + to;
    }

    /** {@code years} completed; apparent age will do where no other is known. */
    public static AgeBand ofYears(int years) {
        if (years < 0) {
            throw new IllegalArgumentException("an age is not negative");
        }
        return Arrays.stream(values()).filter(band -> years <= band.to).findFirst().orElseThrow();
    }

    public static AgeBand of(LocalDate bornOn, LocalDate on) {
        return ofYears(Period.between(bornOn, on).getYears());
    }
}
