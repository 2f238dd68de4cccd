package org.nuandong.dispatch.platform;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
        this.database = database;
        this.entity = entity;
        this.sql =
                new StringBuilder("select t.* from ")
                        .append(table)
                        .append(" t where t.region_code like any (:patterns)");
        values.put("patterns", caller.likePatterns());
        UUID[] units = caller.visibleUnits();
        if (units != null) {
            sql.append(" and (t.unit_id is null or t.unit_id = any (:units))");
            values.put("units", units);
        }
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
