package org.nuandong.beneficiary.duplicate;

import java.util.HashMap;
import java.util.Map;

/**
 * What each verdict counts, in powers of two of how much likelier it makes one person than two; and
 * from which sum on a pair is possible, likely or certain. All of it is data (presets).
 */
record Weights(Map<String, Integer> points, int possible, int likely, int certain, Limits limits) {

    /**
     * {@code largestBlock}: what more people share says nothing; a name is common up to one among
     * so many, and rare from one among so many, in powers of two.
     */
    record Limits(int largestBlock, int commonName, int rareName) {}

    /** {@code written}: "name.same:12 name.variant:11 …". */
    static Weights of(String written, int possible, int likely, int certain, Limits limits) {
        Map<String, Integer> points = new HashMap<>();
        for (String pair : written.strip().split("\\s+")) {
            int colon = pair.indexOf(':');
            points.put(pair.substring(0, colon), Integer.parseInt(pair.substring(colon + 1)));
        }
        return new Weights(points, possible, likely, certain, limits);
    }

    int largestBlock() {
        return limits.largestBlock();
    }

    int commonName() {
        return limits.commonName();
    }

    int rareName() {
        return limits.rareName();
    }

    int of(String field, String verdict) {
        return points.getOrDefault(field + "." + verdict, 0);
    }

    /** Null for what is not worth anybody's look. */
    Band band(int score) {
        if (score >= certain) {
            return Band.CERTAIN;
        }
        if (score >= likely) {
            return Band.LIKELY;
        }
        return score >= possible ? Band.POSSIBLE : null;
    }
}
