package org.nuandong.dispatch.platform;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nuandong.commons.security.Caller;

/**
 * A list in SQL that holds only what the caller may see (regions and units of the token), narrowed
 * by filters, cut by a keyset. The table is called {@code t} in every condition.
 */
public class ScopedQuery<T> {

    private final EntityManager database;
    private final Class<T> entity;
    private final StringBuilder sql;
    private final Map<String, Object> values = new LinkedHashMap<>();

    public ScopedQuery(EntityManager database, Class<T> entity, String table, Caller caller) {
        this(database, entity, table, caller, null);
    }

    /**
     * Holds as well what is shown to a second region and unit, in the columns {@code
     * <also>_region_code} and {@code <also>_unit_id}.
     */
    public ScopedQuery(
            EntityManager database, Class<T> entity, String table, Caller caller, String also) {
        this.database = database;
        this.entity = entity;
        UUID[] units = caller.visibleUnits();
        String[] patterns = caller.likePatterns();
        String own = seen("t.region_code", "t.unit_id", patterns.length, units != null);
        String scope =
                also == null
                        ? own
                        : "("
                                + own
                                + " or "
                                + seen(
                                        "t." + also + "_region_code",
                                        "t." + also + "_unit_id",
                                        patterns.length,
                                        units != null)
                                + ")";
        this.sql =
                new StringBuilder("select t.* from ")
                        .append(table)
                        .append(" t where ")
                        .append(scope);
        for (int i = 0; i < patterns.length; i++) {
            values.put("pattern" + i, patterns[i]);
        }
        if (units != null) {
            values.put("units", units);
        }
    }

    /** Pattern by pattern: "like any" of a list would not be looked up in an index. */
    private static String seen(String region, String unit, int patterns, boolean byUnit) {
        String byRegion =
                patterns == 0
                        ? "false"
                        : IntStream.range(0, patterns)
                                .mapToObj(i -> region + " like :pattern" + i)
                                .collect(Collectors.joining(" or ", "(", ")"));
        return byUnit
                ? byRegion + " and (" + unit + " is null or " + unit + " = any (:units))"
                : byRegion;
    }

    /** {@code condition} holds {@code :name}; a filter that is not given narrows nothing. */
    public ScopedQuery<T> and(String condition, String name, Object value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            values.put(name, value);
        }
        return this;
    }

    public ScopedQuery<T> and(String condition) {
        sql.append(" and ").append(condition);
        return this;
    }

    /** The value of a second name in a condition. */
    public ScopedQuery<T> bind(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** One row more than the page holds, so that its reader knows whether there is a next one. */
    @SuppressWarnings("unchecked")
    public List<T> rows(String order, int limit) {
        Query query = database.createNativeQuery(sql + " order by " + order, entity);
        values.forEach(query::setParameter);
        return query.setMaxResults(limit + 1).getResultList();
    }
}
