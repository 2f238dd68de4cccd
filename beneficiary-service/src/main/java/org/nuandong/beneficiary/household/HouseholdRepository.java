package org.nuandong.beneficiary.household;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.beneficiary.platform.Below;
import org.nuandong.commons.region.RegionCode;

/** Every query of households. */
@ApplicationScoped
class HouseholdRepository implements PanacheRepositoryBase<Household, UUID> {

    private static final String MEMBERS =
            "select m.household_id from household_member m join person p on p.id = m.person_id";

    /** What a list may be narrowed by; each may be null. */
    record Filter(RegionCode region, String category, UUID personId, String state) {

        boolean isEmpty() {
            return region == null && category == null && personId == null;
        }
    }

    /** Newest first, below {@code scope} only. */
    @SuppressWarnings("unchecked")
    List<Household> list(Filter filter, String[] scope, UUID before, int rows) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder sql =
                new StringBuilder(
                        "select h.* from household h"
                                + " where h.region_code like any(cast(:scope as text[]))");
        values.put("scope", scope);
        if (filter.region() != null) {
            sql.append(" and ").append(Below.of("h", filter.region(), values));
        }
        narrow(filter, sql, values);
        if (before != null) {
            sql.append(" and h.id < :before");
            values.put("before", before);
        }
        var query =
                getEntityManager()
                        .createNativeQuery(
                                sql.append(" order by h.id desc").toString(), Household.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(rows).getResultList();
    }

    Optional<Household> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** A household is in a category by itself or by one of its members. */
    private static void narrow(Filter filter, StringBuilder sql, Map<String, Object> values) {
        sql.append(" and h.state = :state");
        values.put("state", filter.state());
        if (filter.category() != null) {
            sql.append(
                    """
                     and h.id in (
                        select e.holder_id from category_enrollment e
                        where e.category_code = :category and e.valid_to is null
                        union
                        select m.household_id from category_enrollment e
                        join household_member m on m.person_id = e.holder_id and m.left_at is null
                        where e.category_code = :category and e.valid_to is null)
                    """);
            values.put("category", filter.category());
        }
        if (filter.personId() != null) {
            sql.append(" and h.id in (" + MEMBERS + " where m.left_at is null");
            sql.append(" and p.id = :person)");
            values.put("person", filter.personId());
        }
    }
}
