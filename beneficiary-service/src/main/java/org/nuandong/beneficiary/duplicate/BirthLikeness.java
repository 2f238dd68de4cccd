package org.nuandong.beneficiary.duplicate;

import java.time.LocalDate;

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
        int one = digits(a);
        int other = digits(b);
        int differing = 0;
        int lower = 0;
        int higher = 0;
        int shift = 1;
        for (int rest = 0; rest < DIGITS; rest++) {
            if (one / shift % 10 != other / shift % 10) {
                differing++;
                lower = higher;
                higher = shift;
            }
            shift *= 10;
        }
        return differing == 1
                || differing == 2
                        && higher == 10 * lower
                        && one / higher % 10 == other / lower % 10
                        && one / lower % 10 == other / higher % 10;
    }

    /** As 19460213. */
    private static int digits(LocalDate date) {
        return (date.getYear() * 100 + date.getMonthValue()) * 100 + date.getDayOfMonth();
    }
}
