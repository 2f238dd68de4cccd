package org.nuandong.reporting.indicator;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.nuandong.reporting.platform.Sql;

/**
 * 一页: of the things behind a figure those that fulfil the criteria, within places (null for all)
 * and the reader's reach, by time and id after the given ones (null: from the beginning).
 */
record Page(
        Criteria criteria,
        Collection<Place> places,
        Reach reach,
        Instant after,
        String afterId,
        int limit) {

    /** Conditions, order and limit, on rows with unit_id and region_code. */
    Sql of(String codes, String at, String id) {
        Sql sql = criteria.sql(codes);
        if (places != null) {
            sql.add(
                    "and exists (select from unnest(?::uuid[], ?::text[]) p(u, r)"
                            + " where p.u is not distinct from unit_id and p.r = region_code)",
                    places.stream().map(Place::unitId).toArray(UUID[]::new),
                    places.stream().map(Place::regionCode).toArray(String[]::new));
        }
        sql.add(reach.sql());
        if (after != null) {
            // The moment alone as well: an index begins there.
            sql.add(
                    "and " + at + " >= ? and (" + at + ", " + id + ") > (?, ?)",
                    after,
                    after,
                    afterId);
        }
        return sql.add("order by " + at + ", " + id + " limit ?", limit);
    }
}
