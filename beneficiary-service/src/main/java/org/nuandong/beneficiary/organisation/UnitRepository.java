package org.nuandong.beneficiary.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** Every query of the units. */
@ApplicationScoped
class UnitRepository implements PanacheRepositoryBase<Unit, UUID> {

    /** What a list may be narrowed by; each may be null. */
    record Filter(RegionCode region, String kind, UUID parentId, String form, String q) {}

    List<Unit> list(Filter filter, List<String> after, int rows) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder where = new StringBuilder("1 = 1");
        if (filter.region() != null) {
            where.append(" and regionCode like :below");
            values.put("below", filter.region().prefix() + "%");
        }
        if (filter.kind() != null) {
            where.append(" and kind = :kind");
            values.put("kind", filter.kind());
        }
        if (filter.parentId() != null && filter.form() != null) {
            // A form goes to the unit named for it, else to the unit above.
            where.append(
                    " and coalesce(array_get(lineParents, array_position(lineForms, :form)),"
                            + " parentId) = :parent");
            values.put("parent", filter.parentId());
            values.put("form", filter.form());
        } else if (filter.parentId() != null) {
            where.append(" and parentId = :parent");
            values.put("parent", filter.parentId());
        }
        if (filter.q() != null) {
            where.append(" and (locate(:q, name) > 0 or locate(:q, nameEn) > 0)");
            values.put("q", filter.q());
        }
        if (after != null) {
            where.append(" and (regionCode > :code or regionCode = :code and id > :id)");
            values.put("code", after.get(0));
            values.put("id", UUID.fromString(after.get(1)));
        }
        return find(where + " order by regionCode, id", values).page(0, rows).list();
    }

    /** Two replicas may start at once: the second waits for the first. */
    void alone() {
        getEntityManager()
                .createNativeQuery(
                        "select count(pg_advisory_xact_lock(hashtext('bootstrap units')))")
                .getSingleResult();
    }

    Optional<Unit> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Would {@code id} hang under itself if it reported to {@code parentId}? */
    boolean isBelow(UUID parentId, UUID id) {
        Object found =
                getEntityManager()
                        .createNativeQuery(
                                """
                                with recursive line as (
                                    select id, parent_id from unit where id = :parent
                                    union
                                    select u.id, u.parent_id
                                    from unit u join line on u.id = line.parent_id
                                )
                                select exists (select from line where id = :id)
                                """)
                        .setParameter("parent", parentId)
                        .setParameter("id", id)
                        .getSingleResult();
        return (Boolean) found;
    }
}
