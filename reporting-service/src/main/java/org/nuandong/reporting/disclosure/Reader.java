package org.nuandong.reporting.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * 读者: somebody who keeps every table that was shown, adds and subtracts in each, lays them beside
 * each other and knows that what is counted so far hardly ever falls.
 */
final class Reader {

    private final int least;
    private final List<Sum> sums;
    private final Set<String> unprinted;
    private final ShownBefore before;

    /** A small count of one day, or a small step between two, that only one number fits. */
    record Finding(String key, int from, int to) {}

    /** {@code unprinted}: figures that stand in no table but could be worked out. */
    Reader(int least, List<Sum> sums, Set<String> unprinted, ShownBefore before) {
        this.least = least;
        this.sums = sums;
        this.unprinted = unprinted;
        this.before = before;
    }

    /** From the earlier tables alone: nothing that is shown today can mend it. */
    Set<Finding> foundBefore() {
        return find(before.days());
    }

    Set<Finding> findsWith(Map<String, Range> today) {
        List<Map<String, Range>> days = new ArrayList<>(before.days());
        days.add(today);
        return find(days);
    }

    private Set<Finding> find(List<Map<String, Range>> days) {
        Bounds bounds = new Bounds();
        Set<String> keys = new LinkedHashSet<>(unprinted);
        days.forEach(day -> keys.addAll(day.keySet()));
        Set<String> growing = new LinkedHashSet<>(keys);
        for (int day = 0; day < days.size(); day++) {
            take(bounds, day, days.get(day), growing);
        }
        for (int day = 1; day < days.size(); day++) {
            for (String key : growing) {
                if (bounds.knows(at(day - 1, key)) && bounds.knows(at(day, key))) {
                    bounds.grows(at(day - 1, key), at(day, key));
                }
            }
        }
        bounds.narrow();
        Set<Finding> found = new LinkedHashSet<>();
        keys.forEach(key -> find(bounds, key, days.size(), found));
        return found;
    }

    private void take(Bounds bounds, int day, Map<String, Range> table, Set<String> growing) {
        table.forEach((key, range) -> bounds.put(at(day, key), range));
        for (Sum sum : sums) {
            sum.keys().stream()
                    .filter(unprinted::contains)
                    .filter(key -> !bounds.knows(at(day, key)))
                    .forEach(key -> bounds.put(at(day, key), Range.ANYTHING));
            if (sum.keys().stream().allMatch(key -> bounds.knows(at(day, key)))) {
                add(bounds, day, sum);
                if (sum.parts().size() > 2) {
                    sum.parts().forEach(part -> growing.add(others(bounds, day, sum, part)));
                }
            }
        }
    }

    /** What the other parts make together grows as they do, though nobody knows them one by one. */
    private static String others(Bounds bounds, int day, Sum sum, String part) {
        String others = sum.whole() + " but " + part;
        bounds.put(at(day, others), Range.ANYTHING);
        add(bounds, day, new Sum(sum.whole(), List.of(part, others)));
        add(
                bounds,
                day,
                new Sum(others, sum.parts().stream().filter(one -> !one.equals(part)).toList()));
        return others;
    }

    private static void add(Bounds bounds, int day, Sum sum) {
        bounds.add(
                new Sum(
                        at(day, sum.whole()),
                        sum.parts().stream().map(part -> at(day, part)).toList()));
    }

    private void find(Bounds bounds, String key, int days, Set<Finding> found) {
        for (int to = 0; to < days; to++) {
            Optional<BigDecimal> later = value(bounds, key, to);
            if (later.isEmpty()) {
                continue;
            }
            // "<2" says it already.
            if (isSmall(later.get()) && (least > 2 || unprinted.contains(key))) {
                found.add(new Finding(key, to, to));
            }
            for (int from = 0; least > 2 && from < to; from++) {
                Optional<BigDecimal> earlier = value(bounds, key, from);
                if (earlier.isPresent() && isSmall(later.get().subtract(earlier.get()).abs())) {
                    found.add(new Finding(key, from, to));
                }
            }
        }
    }

    private static Optional<BigDecimal> value(Bounds bounds, String key, int day) {
        return bounds.knows(at(day, key)) ? bounds.found(at(day, key)) : Optional.empty();
    }

    private boolean isSmall(BigDecimal value) {
        return value.signum() > 0 && value.compareTo(BigDecimal.valueOf(least)) < 0;
    }

    private static String at(int day, String key) {
        return day + "@" + key;
    }
}
