package org.nuandong.reporting.indicator;

import java.util.Arrays;
import java.util.UUID;
import org.nuandong.commons.security.Caller;
import org.nuandong.reporting.platform.Sql;

/** How far a reader may see: region patterns, and units (null when bound to none). */
public record Reach(String[] patterns, UUID[] units) {

    public static Reach of(Caller caller) {
        return new Reach(caller.likePatterns(), caller.visibleUnits());
    }

    /**
     * Regions as ranges of their codes, which an index of patterns serves however the statement was
     * planned; {@code like any(array)} is served by none.
     */
    public Sql sql() {
        Sql sql = Sql.of("and (false");
        for (String pattern : patterns) {
            String prefix = prefix(pattern);
            if (prefix.isEmpty()) {
                sql.add("or true");
            } else {
                sql.add("or region_code ~>=~ ? and region_code ~<~ ?", prefix, after(prefix));
            }
        }
        sql.add(")");
        return units == null
                ? sql
                : sql.add("and (unit_id is null or unit_id = any(?))", (Object) units);
    }

    private static String prefix(String pattern) {
        return pattern.substring(0, pattern.length() - 1);
    }

    /** The first text behind all that begin so: the last digit's next sign. */
    private static String after(String prefix) {
        int last = prefix.length() - 1;
        return prefix.substring(0, last) + (char) (prefix.charAt(last) + 1);
    }

    /** The same question as {@link #sql}, asked of what is at hand. */
    public boolean sees(String regionCode, UUID unitId) {
        return covers(regionCode)
                && (units == null || unitId == null || Arrays.asList(units).contains(unitId));
    }

    public boolean covers(String regionCode) {
        return Arrays.stream(patterns).anyMatch(p -> regionCode.startsWith(prefix(p)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Reach reach
                && Arrays.equals(patterns, reach.patterns)
                && Arrays.equals(units, reach.units);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(patterns) + Arrays.hashCode(units);
    }

    @Override
    public String toString() {
        return Arrays.toString(patterns) + " " + Arrays.toString(units);
    }
}
