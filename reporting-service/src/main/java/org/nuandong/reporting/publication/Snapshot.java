package org.nuandong.reporting.publication;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nuandong.reporting.disclosure.Range;

/**
 * 截取: the winter so far as it was taken on one day; hidden counts are not in it.
 *
 * @param asOf last day that is counted
 * @param least smaller counts are hidden
 */
record Snapshot(
        String regionCode,
        String regionName,
        String season,
        LocalDate first,
        LocalDate asOf,
        Instant takenAt,
        int least,
        List<PublicFigure> figures) {

    /** What everybody could read of each figure. */
    Map<String, Range> readable() {
        return figures.stream()
                .collect(
                        Collectors.toMap(
                                PublicFigure::id,
                                one -> Range.shown(one.value(), one.shown(), least)));
    }

    /** A number as it is, or null and what stands in its place. */
    record PublicFigure(String id, BigDecimal value, String shown) {}
}
