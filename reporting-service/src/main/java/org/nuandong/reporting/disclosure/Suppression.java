package org.nuandong.reporting.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which figures of one publication are hidden. Small ones, and those that moved by less than the
 * least count since a day on which they were shown; then, as long as a reader who adds and
 * subtracts could still find one of them, the smallest figure that stops it.
 */
public final class Suppression {

    private final int least;
    private final Map<String, BigDecimal> values = new LinkedHashMap<>();
    private final Map<String, Shown> shown = new LinkedHashMap<>();
    private final List<Sum> sums = new ArrayList<>();
    private final Set<String> unprinted = new HashSet<>();
    private ShownBefore before = ShownBefore.NOTHING;

    /** Counts from 1 to {@code least} - 1 are small. */
    public Suppression(int least) {
        this.least = least;
    }

    /** What everybody could read on earlier days; a small step from it is hidden as well. */
    public Suppression after(ShownBefore earlier) {
        before = earlier;
        return this;
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
        values.forEach(this::holdBack);
        Reader reader = new Reader(least, sums, unprinted, before);
        Set<Reader.Finding> lost = reader.foundBefore();
        Optional<String> cover = cover(reader, lost);
        while (cover.isPresent()) {
            shown.put(cover.get(), Shown.WITHHELD);
            cover = cover(reader, lost);
        }
        Map<String, Shown> printed = new LinkedHashMap<>(shown);
        printed.keySet().removeAll(unprinted);
        return printed;
    }

    /** The last figure that was shown of a hidden one, where it is still no more than that. */
    Map<String, BigDecimal> floors() {
        Map<String, BigDecimal> floors = new LinkedHashMap<>();
        values.forEach(
                (key, value) ->
                        before.last(key)
                                .filter(earlier -> earlier.signum() > 0)
                                .filter(earlier -> earlier.compareTo(value) <= 0)
                                .filter(earlier -> shown.get(key) != Shown.PLAIN)
                                .ifPresent(earlier -> floors.put(key, earlier)));
        return floors;
    }

    /** Of a figure that would stand there plainly, the day that came between would be known. */
    private void holdBack(String key, BigDecimal value) {
        if (shown.get(key) == Shown.PLAIN && near(key, value).isPresent()) {
            shown.put(key, Shown.HELD);
        }
    }

    /** The last figure that everybody knows of it and from which it moved too little. */
    private Optional<BigDecimal> near(String key, BigDecimal value) {
        return before.figures(key).stream()
                .filter(earlier -> isSmall(value.subtract(earlier).abs()))
                .reduce((first, second) -> second);
    }

    private boolean isSmall(BigDecimal value) {
        return value.signum() > 0 && value.compareTo(BigDecimal.valueOf(least)) < 0;
    }

    /** What must go where something small could be worked out, of today or of a day before. */
    private Optional<String> cover(Reader reader, Set<Reader.Finding> lost) {
        Map<String, Range> today = new LinkedHashMap<>();
        values.forEach((key, value) -> today.put(key, known(key, value)));
        return reader.findsWith(today).stream()
                .filter(finding -> !lost.contains(finding))
                .map(finding -> cover(finding.key()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** No less than a reader knows who knows this rule as well. */
    private Range known(String key, BigDecimal value) {
        if (unprinted.contains(key)) {
            return Range.ANYTHING;
        }
        return switch (shown.get(key)) {
            case PLAIN -> Range.exactly(value);
            case SMALL -> Range.small(least);
            case HELD -> Range.near(near(key, value).orElseThrow(), value, least);
            case WITHHELD ->
                    before.last(key)
                            .filter(earlier -> earlier.compareTo(value) <= 0)
                            .map(earlier -> Range.atLeast(earlier, least))
                            .orElseGet(() -> Range.notSmall(least));
        };
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
}
