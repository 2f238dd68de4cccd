package org.nuandong.reporting.indicator;

import org.nuandong.reporting.platform.Row;
import org.nuandong.reporting.platform.Sql;

/**
 * 层级: what a table's columns ask of a place. Thousands of places are a handful of tiers, so the
 * database sums them.
 *
 * @param level of the unit's region, or of the place's own when no unit is known: 0 the nation
 * @param unitKind null when no unit is known
 */
public record Tier(int level, String unitKind) {

    /** Stands before the statement: the level of a unit is worked out once, not for each row. */
    private static final String UNITS =
            """
            with unit as materialized (
                select unit_id, kind as unit_kind, region_level(region_code) as level
                from reference_unit)
            """;

    private static final String LEVEL = "coalesce(u.level, region_level(t.region_code))";

    /**
     * Sums by tier and codes.
     *
     * @param kind an expression on the rows
     * @param sums more expressions on the rows
     * @param rows a query with unit_id, region_code and codes
     */
    static Sql grouped(String kind, String sums, Sql rows) {
        return Sql.of(UNITS)
                .add("select " + kind + " as kind, " + LEVEL + " as level, u.unit_kind,")
                .add("t.codes::text as codes, " + sums + " from (")
                .add(rows)
                .add(") t left join unit u on u.unit_id = t.unit_id")
                .add("group by 1, 2, u.unit_kind, t.codes");
    }

    static Tier of(Row row) {
        return new Tier((int) row.whole("level"), row.text("unit_kind"));
    }
}
