package org.nuandong.beneficiary.callback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * 分层随机抽样: each street and project gets its share of the sample, at least one; in it chance decides.
 * java.util.Random is written down to the bit in its specification, so a seed gives the same draw
 * on any machine, in any year.
 */
final class Sampling {

    private Sampling() {}

    /** 层: one street of one project. */
    record Stratum(String street, UUID project) implements Comparable<Stratum> {

        private static final Comparator<Stratum> ORDER =
                Comparator.comparing(Stratum::street)
                        .thenComparing(stratum -> stratum.project().toString());

        @Override
        public int compareTo(Stratum other) {
            return ORDER.compare(this, other);
        }
    }

    /** What was drawn of one stratum, and of how many. */
    record Drawn(int frame, List<UUID> subjects) {}

    /** {@code frame} in the order of its ids; nobody twice. */
    static SortedMap<Stratum, Drawn> draw(List<Subject> frame, int wanted, long seed) {
        SortedMap<Stratum, List<UUID>> strata = new TreeMap<>();
        for (Subject one : frame) {
            strata.computeIfAbsent(
                            new Stratum(one.street(), one.projectId()), key -> new ArrayList<>())
                    .add(one.id());
        }
        SortedMap<Stratum, Integer> sizes = new TreeMap<>();
        strata.forEach((stratum, ids) -> sizes.put(stratum, ids.size()));
        SortedMap<Stratum, Integer> shares = shares(sizes, wanted);
        Random chance = new Random(seed);
        SortedMap<Stratum, Drawn> drawn = new TreeMap<>();
        strata.forEach(
                (stratum, ids) ->
                        drawn.put(
                                stratum,
                                new Drawn(ids.size(), some(ids, shares.get(stratum), chance))));
        return drawn;
    }

    /** In proportion, by largest remainder; one of each stratum first, though that be more. */
    static SortedMap<Stratum, Integer> shares(SortedMap<Stratum, Integer> sizes, int wanted) {
        long frame = sizes.values().stream().mapToLong(Integer::intValue).sum();
        long total = Math.min(frame, Math.max(wanted, sizes.size()));
        SortedMap<Stratum, Integer> shares = new TreeMap<>();
        long given = 0;
        for (Map.Entry<Stratum, Integer> one : sizes.entrySet()) {
            int share = (int) Math.max(1, total * one.getValue() / frame);
            shares.put(one.getKey(), share);
            given += share;
        }
        List<Stratum> byRemainder = new ArrayList<>(sizes.keySet());
        byRemainder.sort(
                Comparator.comparingLong((Stratum stratum) -> -(total * sizes.get(stratum) % frame))
                        .thenComparing(Comparator.naturalOrder()));
        for (int i = 0; given < total; i = (i + 1) % byRemainder.size()) {
            Stratum stratum = byRemainder.get(i);
            if (shares.get(stratum) < sizes.get(stratum)) {
                shares.merge(stratum, 1, Integer::sum);
                given++;
            }
        }
        return shares;
    }

    /** The first steps of a shuffle: each as likely as every other. */
    private static List<UUID> some(List<UUID> ids, int count, Random chance) {
        List<UUID> left = new ArrayList<>(ids);
        for (int i = 0; i < count; i++) {
            int other = i + chance.nextInt(left.size() - i);
            UUID taken = left.get(other);
            left.set(other, left.get(i));
            left.set(i, taken);
        }
        return List.copyOf(left.subList(0, count));
    }
}
