package org.nuandong.reporting.indicator;

import java.util.UUID;
import org.nuandong.commons.security.Caller;
import org.nuandong.reporting.platform.Sql;

/** How far a reader may see: region patterns, and units (null when bound to none). */
public record Reach(String[] patterns, UUID[] units) {

    public static Reach of(Caller caller) {
        return new Reach(caller.likePatterns(), caller.visibleUnits());
    }

    public Sql sql() {
        Sql sql = Sql.of("and region_code like any(?)", (Object) patterns);
        return units == null
                ? sql
                : sql.add("and (unit_id is null or unit_id = any(?))", (Object) units);
    }
}
