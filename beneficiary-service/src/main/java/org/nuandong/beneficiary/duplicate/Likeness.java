package org.nuandong.beneficiary.duplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.nuandong.beneficiary.name.NameLikeness;

/**
 * 逐项比对: two records field by field, each with what it counts. Pure: the same two give the same,
 * whichever is first.
 */
record Likeness(int score, Band band, List<Field> fields) {

    private static final Set<NameLikeness> ONE_NAME =
            Set.of(
                    NameLikeness.SAME,
                    NameLikeness.VARIANT,
                    NameLikeness.SOUND,
                    NameLikeness.SHAPE,
                    NameLikeness.PART);

    private static final int VILLAGE = 12;
    private static final int TOWNSHIP = 9;
    private static final int COUNTY = 6;

    /** One field: what it says and how much it counts. */
    record Field(String field, String verdict, int points) {}

    static Likeness of(Traits a, Traits b, Traits.Ties ties, Weights weights) {
        NameLikeness name = NameLikeness.of(a.name(), b.name());
        List<Field> fields = new ArrayList<>();
        add(fields, weights, "name", code(name));
        add(fields, weights, "rarity", ONE_NAME.contains(name) ? rarity(a, b, weights) : "unknown");
        add(fields, weights, "birth", code(BirthLikeness.of(a.birth(), b.birth())));
        add(fields, weights, "sex", sex(a.sex(), b.sex()));
        add(fields, weights, "number", number(a.number(), b.number()));
        add(fields, weights, "telephone", telephone(a.telephone(), b.telephone()));
        add(fields, weights, "place", place(a.region(), b.region()));
        add(fields, weights, "address", address(a, b));
        add(fields, weights, "household", household(ties, ONE_NAME.contains(name)));
        int score = fields.stream().mapToInt(Field::points).sum();
        return new Likeness(score, weights.band(score), fields);
    }

    private static void add(List<Field> fields, Weights weights, String field, String verdict) {
        fields.add(new Field(field, verdict, weights.of(field, verdict)));
    }

    /** Of two ways to write it the commoner counts. */
    private static String rarity(Traits a, Traits b, Weights weights) {
        if (a.rarity() == null || b.rarity() == null) {
            return "unknown";
        }
        int one = Math.min(a.rarity(), b.rarity());
        if (one <= weights.commonName()) {
            return "common";
        }
        return one >= weights.rareName() ? "rare" : "usual";
    }

    private static String sex(String a, String b) {
        if ("unknown".equals(a) || "unknown".equals(b)) {
            return "unknown";
        }
        return a.equals(b) ? "same" : "differ";
    }

    private static String number(Traits.Trace a, Traits.Trace b) {
        if (a == null || b == null) {
            return "unknown";
        }
        if (a.whole() == b.whole()) {
            return "same";
        }
        return a.isNear(b) ? "near" : "differ";
    }

    private static String telephone(String a, String b) {
        if (a == null || b == null) {
            return "unknown";
        }
        return a.equals(b) ? "same" : "differ";
    }

    private static String place(String a, String b) {
        if (a.length() == VILLAGE && a.equals(b)) {
            return "village";
        }
        if (shares(a, b, TOWNSHIP)) {
            return "township";
        }
        return shares(a, b, COUNTY) ? "county" : "differ";
    }

    /**
     * Of one household it is one address, which says nothing beyond the household; and whoever has
     * moved to another township has another one.
     */
    private static String address(Traits a, Traits b) {
        Traits.Home one = a.address();
        Traits.Home other = b.address();
        if (one == null
                || other == null
                || a.household().equals(b.household())
                || !shares(a.region(), b.region(), TOWNSHIP)) {
            return "unknown";
        }
        if (one.whole() != 0 && one.whole() == other.whole()) {
            return "same";
        }
        if (one.house() != 0 && one.house() == other.house()) {
            return "house";
        }
        return one.street() == other.street() ? "street" : "differ";
    }

    private static boolean shares(String a, String b, int digits) {
        return a.length() >= digits && b.length() >= digits && a.regionMatches(0, b, 0, digits);
    }

    /** Who lives together under two names is two people; under one name it is one entered twice. */
    private static String household(Traits.Ties ties, boolean oneName) {
        return switch (ties) {
            case KIN -> "kin";
            case TOGETHER -> oneName ? "same" : "together";
            case NONE -> "unknown";
        };
    }

    private static String code(Enum<?> verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
