package org.nuandong.beneficiary.platform;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/**
 * A list in SQL that holds only what lies in the caller's regions, narrowed by filters, cut by a
 * keyset. The table is called {@code t} in every condition.
 */
public final class ScopedQuery<T> {

    private final EntityManager database;
    private final Class<T> entity;
    private final StringBuilder sql;
    private final Map<String, Object> values = new LinkedHashMap<>();

    public ScopedQuery(EntityManager database, Class<T> entity, String table, Caller caller) {
        this.database = database;
        this.entity = entity;
        this.sql =
                new StringBuilder("select t.* from " + table + " t where ")
                        .append(seen(caller.likePatterns()));
    }

    /** Pattern by pattern: "like any" of a list would not be looked up in an index. */
    private String seen(String[] patterns) {
        StringJoiner any = new StringJoiner(" or ", "(", ")");
        any.setEmptyValue("false");
        for (int i = 0; i < patterns.length; i++) {
            any.add("t.region_code like :scope" + i);
            values.put("scope" + i, patterns[i]);
        }
        return any.toString();
    }

    /** {@code condition} holds {@code :name}; a filter that is not given narrows nothing. */
    public ScopedQuery<T> and(String condition, String name, Object value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            values.put(name, value);
        }
        return this;
    }

    /** The value of a second name in a condition. */
    public ScopedQuery<T> bind(String name, Object value) {
        values.put(name, value);
        return this;
    }

    public ScopedQuery<T> below(String region) {
        return and(
                "t.region_code like :below",
                "below",
                region == null ? null : new RegionCode(region).prefix() + "%");
    }

    /** As many as asked for: one more than the page holds, so that its reader sees a next one. */
    @SuppressWarnings("unchecked")
    public List<T> rows(String order, int rows) {
        var query = database.createNativeQuery(sql + " order by " + order, entity);
        values.forEach(query::setParameter);
        return query.setMaxResults(rows).getResultList();
    }
}
