package org.nuandong.dispatch.weather;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** Every query for warnings. A caller sees what bears on the own regions, from above and below. */
@ApplicationScoped
class WarningRepository implements PanacheRepositoryBase<Warning, UUID> {

    private static final int LONGEST_CHAIN = 50;
    private static final String BEARS =
            "(exists (select 1 from unnest(w.region_codes) r"
                    + " where r like any (:within) or r = any (:above))";
    private static final String NEIGHBOURS =
            "select w.* from warning w where w.id <> :id and (w.ended_by = :id or w.id = :endedBy"
                    + " or (w.identifier = :identifier and w.sender = :sender)"
                    + " or exists (select 1 from warning_reference r where r.warning_id = :id"
                    + " and r.identifier = w.identifier"
                    + " and (r.sender is null or r.sender = w.sender))"
                    + " or exists (select 1 from warning_reference r where r.warning_id = w.id"
                    + " and r.identifier = :identifier"
                    + " and (r.sender is null or r.sender = :sender)))"
                    + " order by w.sent, w.id limit "
                    + LONGEST_CHAIN;

    private final Caller caller;

    WarningRepository(Caller caller) {
        this.caller = caller;
    }

    Warning visible(UUID id) {
        return seen(findById(id));
    }

    Warning lockVisible(UUID id) {
        return seen(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private Warning seen(Warning warning) {
        if (warning == null || !bearsOnCaller(warning)) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return warning;
    }

    boolean bearsOnCaller(Warning warning) {
        return warning.isPlaced()
                ? warning.regions().stream().anyMatch(this::bearsOnCaller)
                : caller.sees(warning.region(), null);
    }

    private boolean bearsOnCaller(RegionCode region) {
        return caller.regions().stream().anyMatch(own -> own.covers(region) || region.covers(own));
    }

    @SuppressWarnings("unchecked")
    List<Warning> page(WarningFilter filter, int limit) {
        Bearing bearing = Bearing.on(caller.regions());
        StringBuilder sql = new StringBuilder("select w.* from warning w where ");
        Map<String, Object> values = new LinkedHashMap<>();
        sql.append(BEARS)
                .append(" or (w.region_codes = '{}' and w.region_code like any (:within)))");
        values.put("within", bearing.within());
        values.put("above", bearing.above());
        if (filter.region() != null) {
            Bearing there = Bearing.on(filter.region());
            sql.append(" and exists (select 1 from unnest(w.region_codes) r")
                    .append(" where r like any (:there) or r = any (:aboveThere))");
            values.put("there", there.within());
            values.put("aboveThere", there.above());
        }
        and(sql, values, "kind", filter.kind());
        and(sql, values, "level", filter.level());
        and(sql, values, "state", filter.state());
        and(sql, values, "status", filter.status());
        if (filter.placed() != null) {
            sql.append(
                    filter.placed() ? " and w.region_codes <> '{}'" : " and w.region_codes = '{}'");
        }
        if (filter.before() != null) {
            sql.append(" and w.id < :before");
            values.put("before", filter.before());
        }
        Query query =
                getEntityManager().createNativeQuery(sql + " order by w.id desc", Warning.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(limit + 1).getResultList();
    }

    private static void and(
            StringBuilder sql, Map<String, Object> values, String column, String value) {
        if (value != null) {
            sql.append(" and w.").append(column).append(" = :").append(column);
            values.put(column, value);
        }
    }

    /** All of the same identity: one part each per time it was sent. */
    List<Warning> ofIdentity(String sender, String identifier) {
        return list("sender = ?1 and identifier = ?2", sender, identifier);
    }

    /** Named by a reference; without a sender the identifier alone names it. */
    List<Warning> named(WarningDraft.Reference reference) {
        return reference.sender() == null
                ? list("identifier", reference.identifier())
                : ofIdentity(reference.sender(), reference.identifier());
    }

    /** Updates and cancels that named this one before it came. */
    @SuppressWarnings("unchecked")
    List<Warning> naming(Warning warning) {
        return getEntityManager()
                .createNativeQuery(
                        "select w.* from warning w join warning_reference r on r.warning_id = w.id"
                                + " where r.identifier = :identifier and w.id <> :id"
                                + " and (r.sender is null or r.sender = :sender)"
                                + " order by w.sent, w.id",
                        Warning.class)
                .setParameter("identifier", warning.identifier())
                .setParameter("sender", warning.sender())
                .setParameter("id", warning.id())
                .getResultList();
    }

    /** Of one sender for one kind: where nobody names a predecessor, these are it. */
    List<Warning> ofSender(Warning warning) {
        return list(
                "sender = ?1 and kind = ?2 and status = ?3 and id <> ?4",
                warning.sender(),
                warning.kind(),
                warning.status(),
                warning.id());
    }

    void refer(Warning warning, List<WarningDraft.Reference> references) {
        for (WarningDraft.Reference reference : references) {
            getEntityManager()
                    .createNativeQuery(
                            "insert into warning_reference (warning_id, sender, identifier)"
                                    + " values (:id, :sender, :identifier)")
                    .setParameter("id", warning.id())
                    .setParameter("sender", reference.sender())
                    .setParameter("identifier", reference.identifier())
                    .executeUpdate();
        }
    }

    /** The warning with everything it follows and everything that followed it, oldest first. */
    List<Warning> chain(Warning start) {
        Map<UUID, Warning> chain = new LinkedHashMap<>();
        Deque<Warning> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty() && chain.size() < LONGEST_CHAIN) {
            Warning next = open.pop();
            if (chain.put(next.id(), next) == null) {
                neighbours(next).stream().filter(this::bearsOnCaller).forEach(open::add);
            }
        }
        return chain.values().stream()
                .sorted(java.util.Comparator.comparing(Warning::sent).thenComparing(Warning::id))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Warning> neighbours(Warning warning) {
        return getEntityManager()
                .createNativeQuery(NEIGHBOURS, Warning.class)
                .setParameter("id", warning.id())
                .setParameter("endedBy", warning.endedBy())
                .setParameter("identifier", warning.identifier())
                .setParameter("sender", warning.sender())
                .getResultList();
    }

    /** One message after the other: an Update and its Alert that come at once must meet. */
    void oneMessageAtATime() {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('weather'))")
                .getSingleResult();
    }
}
