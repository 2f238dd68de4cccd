package org.nuandong.dispatch.tracing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.nuandong.commons.region.RegionCode;

/**
 * 逐项比对: two descriptions field by field. Pure: the same two give the same score, whichever is first
 * and in whatever order they were found.
 */
record Comparison(BigDecimal score, List<Field> fields) {

    private static final int PLACES = 3;
    private static final int COUNTY = 6;
    private static final int CITY = 4;
    private static final int PROVINCE = 2;
    private static final Set<String> WITHOUT_CAPACITY =
            Set.of("mental-disorder", "intellectual-disability");

    /** One field: what it says and how much it counts. */
    record Field(String field, String verdict, int weight) {}

    /** What the presets say of weights and tolerances (years, cm, days). */
    record Rules(Map<String, Integer> weights, int years, int centimetres, int days) {}

    /**
     * Only a missing person has a day before which nobody can have been found; {@code lost} and
     * {@code found} are null when two guests are compared.
     */
    static Comparison of(Looks a, Looks b, Instant lost, Instant found, Rules rules) {
        List<Field> fields = new ArrayList<>();
        add(fields, rules, "sex", sex(a.sex(), b.sex()));
        add(fields, rules, "age", gap(a.born().apartFrom(b.born()), rules.years()));
        add(fields, rules, "height", height(a, b, rules.centimetres()));
        add(fields, rules, "build", code(a.build(), b.build()));
        add(fields, rules, "accent", code(a.accent(), b.accent()));
        add(fields, rules, "languages", some(a.languages(), b.languages()));
        add(fields, rules, "marks", marks(a.marks(), b.marks()));
        add(fields, rules, "condition", condition(a.condition(), b.condition()));
        add(fields, rules, "place", place(a, b));
        add(fields, rules, "time", time(lost, found, rules.days()));
        return new Comparison(score(fields), fields);
    }

    private static void add(List<Field> fields, Rules rules, String field, Verdict verdict) {
        fields.add(new Field(field, verdict.code(), rules.weights().getOrDefault(field, 0)));
    }

    private static BigDecimal score(List<Field> fields) {
        BigDecimal sum = BigDecimal.ZERO;
        int weights = 0;
        for (Field field : fields) {
            Verdict verdict = Verdict.valueOf(field.verdict().toUpperCase(Locale.ROOT));
            sum = sum.add(verdict.worth().multiply(BigDecimal.valueOf(field.weight())));
            weights += field.weight();
        }
        return weights == 0
                ? BigDecimal.ZERO
                : sum.divide(BigDecimal.valueOf(weights), PLACES, RoundingMode.HALF_UP);
    }

    private static Verdict sex(String a, String b) {
        return "unknown".equals(a) || "unknown".equals(b) ? Verdict.UNKNOWN : code(a, b);
    }

    private static Verdict code(String a, String b) {
        if (a == null || b == null) {
            return Verdict.UNKNOWN;
        }
        return a.equals(b) ? Verdict.AGREE : Verdict.DIFFER;
    }

    private static Verdict gap(int apart, int tolerance) {
        if (apart == 0) {
            return Verdict.AGREE;
        }
        return apart <= tolerance ? Verdict.NEAR : Verdict.DIFFER;
    }

    private static Verdict height(Looks a, Looks b, int tolerance) {
        if (a.heightFrom() == null || b.heightFrom() == null) {
            return Verdict.UNKNOWN;
        }
        int apart = Math.max(a.heightFrom() - b.heightTo(), b.heightFrom() - a.heightTo());
        return gap(Math.max(0, apart), tolerance);
    }

    private static Verdict some(Collection<String> a, Collection<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Verdict.UNKNOWN;
        }
        return a.stream().anyMatch(b::contains) ? Verdict.AGREE : Verdict.DIFFER;
    }

    /** All that one side knows is known to the other: agree; some of it: near. */
    private static Verdict marks(List<String> a, List<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Verdict.UNKNOWN;
        }
        Set<String> shared = new HashSet<>(a);
        shared.retainAll(b);
        if (shared.isEmpty()) {
            return Verdict.DIFFER;
        }
        return shared.size() == Math.min(a.size(), b.size()) ? Verdict.AGREE : Verdict.NEAR;
    }

    /** Health changes, and one impairment of the mind is taken for the other. */
    private static Verdict condition(String a, String b) {
        if (a == null || b == null) {
            return Verdict.UNKNOWN;
        }
        if (a.equals(b)) {
            return Verdict.AGREE;
        }
        return WITHOUT_CAPACITY.contains(a) && WITHOUT_CAPACITY.contains(b)
                ? Verdict.NEAR
                : Verdict.DIFFER;
    }

    /** The same county, or the same city, of where somebody was seen or is at home. */
    private static Verdict place(Looks a, Looks b) {
        int best = 0;
        for (String one : known(a)) {
            for (String other : known(b)) {
                best = Math.max(best, shared(one, other));
            }
        }
        if (best >= COUNTY) {
            return Verdict.AGREE;
        }
        if (best >= CITY) {
            return Verdict.NEAR;
        }
        return best >= PROVINCE ? Verdict.UNKNOWN : Verdict.DIFFER;
    }

    private static List<String> known(Looks of) {
        return Stream.of(of.placeCode(), of.homeCode()).filter(Objects::nonNull).toList();
    }

    /** How many digits at the beginning are the same. */
    private static int shared(String a, String b) {
        String one = new RegionCode(a).prefix();
        String other = new RegionCode(b).prefix();
        int most = Math.min(one.length(), other.length());
        int same = 0;
        while (same < most && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }

    private static Verdict time(Instant lost, Instant found, int days) {
        if (lost == null || found == null) {
            return Verdict.UNKNOWN;
        }
        if (!found.isBefore(lost)) {
            return Verdict.AGREE;
        }
        return Duration.between(found, lost).toDays() <= days ? Verdict.NEAR : Verdict.DIFFER;
    }
}
