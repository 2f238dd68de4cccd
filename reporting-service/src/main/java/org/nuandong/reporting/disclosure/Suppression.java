package org.nuandong.reporting.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which figures of one publication are hidden. Small ones first; then, as long as a reader who adds
 * and subtracts could still find one of them, the smallest figure that stops it.
 */
public final class Suppression {

    private final int least;
    private final Map<String, BigDecimal> values = new LinkedHashMap<>();
    private final Map<String, Shown> shown = new LinkedHashMap<>();
    private final List<Sum> sums = new ArrayList<>();
    private final Set<String> unprinted = new HashSet<>();

    /** Counts from 1 to {@code least} - 1 are small. */
    public Suppression(int least) {
        this.least = least;
    }

    /** A figure that would be printed; null where there is none. */
    public Suppression figure(String key, BigDecimal value) {
        if (value != null) {
            values.put(key, value);
            shown.put(key, isSmall(value) ? Shown.SMALL : Shown.PLAIN);
        }
        return this;
    }

    /** The parts make the whole; said of figures that do not, it is left aside. */
    public Suppression sum(String whole, List<String> parts) {
        Sum sum = new Sum(whole, List.copyOf(parts));
        if (values.keySet().containsAll(sum.keys()) && sum.holds(values)) {
            sums.add(sum);
        }
        return this;
    }

    /** A part (其中) of the whole: the rest is not printed, but can be worked out as well. */
    public Suppression part(String part, String whole) {
        if (values.containsKey(part) && values.containsKey(whole)) {
            BigDecimal rest = values.get(whole).subtract(values.get(part));
            if (rest.signum() >= 0) {
                String key = whole + " without " + part;
                unprinted.add(key);
                figure(key, rest);
                sums.add(new Sum(whole, List.of(part, key)));
            }
        }
        return this;
    }

    /** By key, for every figure that was named. */
    public Map<String, Shown> decide() {
        Optional<String> exposed = exposed();
        while (exposed.isPresent()) {
            Optional<String> cover = cover(exposed.get());
            if (cover.isEmpty()) {
                break;
            }
            shown.put(cover.get(), Shown.WITHHELD);
            exposed = exposed();
        }
        Map<String, Shown> printed = new LinkedHashMap<>(shown);
        printed.keySet().removeAll(unprinted);
        return printed;
    }

    private boolean isSmall(BigDecimal value) {
        return value.signum() > 0 && value.compareTo(BigDecimal.valueOf(least)) < 0;
    }

    /** A small figure that could be worked out, or none. */
    private Optional<String> exposed() {
        Bounds bounds = new Bounds(least);
        values.forEach(
                (key, value) -> {
                    if (shown.get(key) == Shown.PLAIN && !unprinted.contains(key)) {
                        bounds.known(key, value);
                    } else if (unprinted.contains(key)) {
                        bounds.anything(key);
                    } else if (shown.get(key) == Shown.SMALL) {
                        bounds.small(key);
                    } else {
                        bounds.notSmall(key);
                    }
                });
        bounds.narrow(sums);
        return values.keySet().stream()
                .filter(key -> shown.get(key) == Shown.SMALL)
                .filter(key -> least > 2 || unprinted.contains(key))
                .filter(bounds::isFound)
                .findFirst();
    }

    /**
     * The smallest part beside it that is still shown; else one that gives a hidden part beside it
     * away; a whole only when no part is left.
     */
    private Optional<String> cover(String exposed) {
        Set<String> beside = new HashSet<>();
        sums.stream()
                .filter(sum -> sum.keys().contains(exposed))
                .flatMap(sum -> sum.keys().stream())
                .filter(key -> shown.get(key) != Shown.PLAIN)
                .forEach(beside::add);
        return sums.stream()
                .flatMap(
                        sum -> sum.keys().stream().map(key -> candidate(key, sum, exposed, beside)))
                .filter(candidate -> shown.get(candidate.key()) == Shown.PLAIN)
                .filter(candidate -> values.get(candidate.key()).signum() > 0)
                .filter(candidate -> !unprinted.contains(candidate.key()))
                .min(
                        Comparator.comparingInt(Candidate::rank)
                                .thenComparing(candidate -> values.get(candidate.key())))
                .map(Candidate::key);
    }

    private static Candidate candidate(
            String key, Sum sum, String exposed, Set<String> hiddenBeside) {
        boolean whole = sum.whole().equals(key);
        if (sum.keys().contains(exposed)) {
            return new Candidate(key, whole ? 2 : 0);
        }
        boolean near = sum.keys().stream().anyMatch(hiddenBeside::contains);
        return new Candidate(key, near && !whole ? 1 : 3);
    }

    private record Candidate(String key, int rank) {}

    /** The parts of a whole. */
    record Sum(String whole, List<String> parts) {

        List<String> keys() {
            List<String> keys = new ArrayList<>(parts);
            keys.add(whole);
            return keys;
        }

        boolean holds(Map<String, BigDecimal> values) {
            return parts.stream()
                            .map(values::get)
                            .reduce(BigDecimal.ZERO, BigDecimal::add)
                            .compareTo(values.get(whole))
                    == 0;
        }
    }

    /** What a reader can know of each figure: at least so much and at most so much. */
    private static final class Bounds {

        private static final BigDecimal MUCH = new BigDecimal("1e15");
        private static final int ROUNDS = 200;

        private final int least;
        private final Map<String, BigDecimal> low = new HashMap<>();
        private final Map<String, BigDecimal> high = new HashMap<>();

        Bounds(int least) {
            this.least = least;
        }

        void known(String key, BigDecimal value) {
            set(key, value, value);
        }

        void small(String key) {
            set(key, BigDecimal.ONE, BigDecimal.valueOf(least - 1L));
        }

        /** Withheld, and not marked as small: the reader knows that it is not. */
        void notSmall(String key) {
            set(key, BigDecimal.valueOf(least), MUCH);
        }

        void anything(String key) {
            set(key, BigDecimal.ZERO, MUCH);
        }

        boolean isFound(String key) {
            return high.get(key).subtract(low.get(key)).compareTo(BigDecimal.ONE) < 0;
        }

        void narrow(List<Sum> sums) {
            boolean moved = true;
            for (int round = 0; moved && round < ROUNDS; round++) {
                moved = false;
                for (Sum sum : sums) {
                    moved |= narrow(sum);
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

        private void set(String key, BigDecimal atLeast, BigDecimal atMost) {
            low.put(key, atLeast);
            high.put(key, atMost);
        }

        private static BigDecimal total(Map<String, BigDecimal> bounds, List<String> keys) {
            return keys.stream().map(bounds::get).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }
}
