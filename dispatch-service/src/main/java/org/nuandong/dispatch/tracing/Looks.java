package org.nuandong.dispatch.tracing;

import java.time.Instant;
import java.util.List;

/**
 * How somebody looks in codes, where and when seen; null and empty are unknown, sex "unknown" too.
 */
record Looks(
        String sex,
        BirthYears born,
        Integer heightFrom,
        Integer heightTo,
        String build,
        String accent,
        List<String> languages,
        List<String> marks,
        String condition,
        String placeCode,
        String homeCode,
        Instant seenAt) {

    /** Has anybody looked? The admission itself says sex, age and health only. */
    boolean isSeen() {
        return !marks.isEmpty() || heightFrom != null || build != null || accent != null;
    }

    Looks bornIn(BirthYears years) {
        return new Looks(
                sex,
                years,
                heightFrom,
                heightTo,
                build,
                accent,
                languages,
                marks,
                condition,
                placeCode,
                homeCode,
                seenAt);
    }
}
