package org.nuandong.beneficiary.duplicate;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** 出生日期比对: the same day, or one written down wrongly in one of the usual ways. */
enum BirthLikeness {
    SAME,
    /** The one is the other in the old calendar. */
    LUNAR,
    /** Day and month in the wrong places. */
    SWAPPED,
    /** One digit wrong, or two neighbours the wrong way round. */
    SLIP,
    /** Only the year is known of one, and it fits. */
    YEAR,
    /** An apparent age, a few years apart. */
    AGE,
    DIFFER;

    private static final int FITTING_AGE = 3;
    private static final int DIGITS = 8;

    /** Estimated: only the year counts, and it is a guess. */
    record Birth(LocalDate on, boolean estimated) {}

    static BirthLikeness of(Birth one, Birth other) {
        int years = Math.abs(one.on().getYear() - other.on().getYear());
        if (one.estimated() || other.estimated()) {
            return years <= FITTING_AGE ? AGE : DIFFER;
        }
        LocalDate a = one.on();
        LocalDate b = other.on();
        if (a.equals(b)) {
            return SAME;
        }
        if (isLunar(a, b) || isLunar(b, a)) {
            return LUNAR;
        }
        if (years == 0
                && a.getMonthValue() == b.getDayOfMonth()
                && a.getDayOfMonth() == b.getMonthValue()) {
            return SWAPPED;
        }
        if (isSlip(a, b)) {
            return SLIP;
        }
        return years == 0 && (a.getDayOfYear() == 1 || b.getDayOfYear() == 1) ? YEAR : DIFFER;
    }

    private static boolean isLunar(LocalDate lunar, LocalDate solar) {
        long apart = solar.toEpochDay() - lunar.toEpochDay();
        return apart > 0 && apart < 70 && LunarCalendar.readAsLunar(lunar).contains(solar);
    }

    private static boolean isSlip(LocalDate a, LocalDate b) {
        String one = a.format(DateTimeFormatter.BASIC_ISO_DATE);
        String other = b.format(DateTimeFormatter.BASIC_ISO_DATE);
        int differing = 0;
        int first = -1;
        for (int i = 0; i < DIGITS; i++) {
            if (one.charAt(i) != other.charAt(i)) {
                differing++;
                first = first < 0 ? i : first;
            }
        }
        return differing == 1
                || differing == 2
                        && first < DIGITS - 1
                        && one.charAt(first) == other.charAt(first + 1)
                        && one.charAt(first + 1) == other.charAt(first);
    }
}
