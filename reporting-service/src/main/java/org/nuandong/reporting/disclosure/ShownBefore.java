package org.nuandong.reporting.disclosure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * 此前已公开: what earlier days of the same count showed, the oldest first. Two days beside each other
 * tell of the days between (ADR 80).
 *
 * @param days cell → what a reader of that day knew of it
 */
public record ShownBefore(List<Map<String, Range>> days) {

    public static final ShownBefore NOTHING = new ShownBefore(List.of());

    public ShownBefore {
        days = List.copyOf(days);
    }

    /** Of tables with one column: each day row → range. */
    public static ShownBefore ofColumn(String column, List<Map<String, Range>> days) {
        return new ShownBefore(days.stream().map(day -> cells(column, day)).toList());
    }

    private static Map<String, Range> cells(String column, Map<String, Range> day) {
        return day.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                one -> PublicFigures.key(one.getKey(), column),
                                Map.Entry::getValue));
    }

    /** The figures of this cell that stood there as they were. */
    List<BigDecimal> figures(String cell) {
        return days.stream()
                .map(day -> day.get(cell))
                .filter(Objects::nonNull)
                .filter(Range::isExact)
                .map(Range::low)
                .toList();
    }

    Optional<BigDecimal> last(String cell) {
        return figures(cell).stream().reduce((first, second) -> second);
    }
}
