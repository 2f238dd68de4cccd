package org.nuandong.reporting.room;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nuandong.reporting.sla.Share;

/** 计数: figures day by day, summed over any days. */
record Counts(Map<String, SortedMap<LocalDate, BigDecimal>> days) {

    static final String INCIDENTS = "incidents-opened";
    static final String FOUND = "person-times-found";
    static final String BROUGHT_IN = "brought-in";
    static final String HELPED_ON_STREET = "relief-on-street";
    static final String GOODS = "goods-given";
    static final String PATROLS = "patrols";
    static final String PATROL_POINTS = "patrol-points";
    static final String VEHICLE_TIMES = "vehicles-sent-out";
    static final String PERSONS_SENT_OUT = "persons-sent-out";

    private static final String ARRIVALS = "arrivals";
    private static final String ON_TIME = "arrivals-on-time";

    static final List<String> INDICATORS =
            List.of(
                    INCIDENTS,
                    FOUND,
                    BROUGHT_IN,
                    HELPED_ON_STREET,
                    GOODS,
                    PATROLS,
                    PATROL_POINTS,
                    VEHICLE_TIMES,
                    PERSONS_SENT_OUT,
                    ARRIVALS,
                    ON_TIME);

    /** {@code first} and {@code last} both count. */
    long sum(String indicator, LocalDate first, LocalDate last) {
        return days
                .getOrDefault(indicator, new TreeMap<>())
                .subMap(first, last.plusDays(1))
                .values()
                .stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .longValue();
    }

    /** Of the arrivals that somebody waited for, those in time (R110). */
    Share onTime(LocalDate first, LocalDate last) {
        long arrivals = Math.max(0, sum(ARRIVALS, first, last));
        return Share.of(Math.min(Math.max(0, sum(ON_TIME, first, last)), arrivals), arrivals);
    }

    Counts plus(Counts later) {
        Map<String, SortedMap<LocalDate, BigDecimal>> all = new TreeMap<>();
        days.forEach((indicator, figures) -> all.put(indicator, new TreeMap<>(figures)));
        later.days.forEach(
                (indicator, figures) ->
                        all.computeIfAbsent(indicator, none -> new TreeMap<>()).putAll(figures));
        return new Counts(all);
    }
}
