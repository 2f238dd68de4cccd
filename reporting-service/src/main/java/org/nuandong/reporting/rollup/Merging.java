package org.nuandong.reporting.rollup;

import java.util.Locale;
import org.nuandong.reporting.form.FormRow;
import org.nuandong.reporting.indicator.Indicator;
import org.nuandong.reporting.indicator.Measure;

/** 汇总方式: how a row of several units becomes one. */
enum Merging {
    /** What is counted in one unit is counted in no other: flows, and stock of cases and things. */
    SUMMED,
    /** One person may be in two units: counted again from the facts of exactly these units. */
    RECOUNTED,
    /** An average of averages is none: both sides are counted again from the facts. */
    AVERAGED,
    /** Entered by people: the parts are added, and no fact stands beside them. */
    DECLARED;

    /**
     * @param indicator null for a row that counts nothing
     */
    static Merging of(FormRow row, Indicator indicator) {
        if (indicator == null) {
            return DECLARED;
        }
        if (row.per() != null) {
            return AVERAGED;
        }
        boolean persons =
                indicator.measure() == Measure.PERSONS || indicator.measure() == Measure.DAYS;
        return persons ? RECOUNTED : SUMMED;
    }

    boolean isAdded() {
        return this == SUMMED || this == DECLARED;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
