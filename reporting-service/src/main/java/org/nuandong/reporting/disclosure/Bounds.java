package org.nuandong.reporting.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a reader can know of each figure who adds and subtracts, and knows what only grows. */
final class Bounds {

    private static final int ROUNDS = 200;

    private final Map<String, BigDecimal> low = new HashMap<>();
    private final Map<String, BigDecimal> high = new HashMap<>();
    private final List<Sum> sums = new ArrayList<>();
    private final List<String[]> growing = new ArrayList<>();

    void put(String key, Range range) {
        low.put(key, range.low());
        high.put(key, range.high());
    }

    boolean knows(String key) {
        return low.containsKey(key);
    }

    void add(Sum sum) {
        sums.add(sum);
    }

    /** The later is no less than the earlier, unless it is known to be. */
    void grows(String earlier, String later) {
        if (low.get(earlier).compareTo(high.get(later)) <= 0) {
            growing.add(new String[] {earlier, later});
        }
    }

    /** The figure, where only one is left. */
    Optional<BigDecimal> found(String key) {
        return high.get(key).subtract(low.get(key)).compareTo(BigDecimal.ONE) < 0
                ? Optional.of(low.get(key))
                : Optional.empty();
    }

    void narrow() {
        boolean moved = true;
        for (int round = 0; moved && round < ROUNDS; round++) {
            moved = false;
            for (Sum sum : sums) {
                moved |= narrow(sum);
            }
            for (String[] pair : growing) {
                moved |= limit(pair[0], low.get(pair[0]), high.get(pair[1]));
                moved |= limit(pair[1], low.get(pair[0]), high.get(pair[1]));
            }
        }
    }

    private boolean narrow(Sum sum) {
        BigDecimal lows = total(low, sum.parts());
        BigDecimal highs = total(high, sum.parts());
        boolean moved = limit(sum.whole(), lows, highs);
        for (String part : sum.parts()) {
            BigDecimal othersLow = total(low, sum.parts()).subtract(low.get(part));
            BigDecimal othersHigh = total(high, sum.parts()).subtract(high.get(part));
            moved |=
                    limit(
                            part,
                            low.get(sum.whole()).subtract(othersHigh),
                            high.get(sum.whole()).subtract(othersLow));
        }
        return moved;
    }

    private boolean limit(String key, BigDecimal atLeast, BigDecimal atMost) {
        boolean moved = false;
        if (atLeast.compareTo(low.get(key)) > 0) {
            low.put(key, atLeast);
            moved = true;
        }
        if (atMost.compareTo(high.get(key)) < 0) {
            high.put(key, atMost);
            moved = true;
        }
        return moved;
    }

    private static BigDecimal total(Map<String, BigDecimal> bounds, List<String> keys) {
        return keys.stream().map(bounds::get).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
