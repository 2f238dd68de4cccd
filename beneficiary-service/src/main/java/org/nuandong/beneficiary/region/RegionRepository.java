package org.nuandong.beneficiary.region;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nuandong.commons.region.RegionCode;

/** Every query of the division. */
@ApplicationScoped
class RegionRepository implements PanacheRepositoryBase<Region, String> {

    /** Children of {@code parent}, the provinces without one, or what {@code q} finds below it. */
    List<Region> list(RegionCode parent, String q, LocalDate inForceOn, String after, int rows) {
        Map<String, Object> values = new HashMap<>();
        String where = place(parent, q, values);
        if (inForceOn != null) {
            where +=
                    " and (validFrom is null or validFrom <= :day)"
                            + " and (validTo is null or validTo >= :day)";
            values.put("day", inForceOn);
        }
        if (after != null) {
            where += " and code > :after";
            values.put("after", after);
        }
        return find(where + " order by code", values).page(0, rows).list();
    }

    /** From the province down to the region itself, by one statement. */
    @SuppressWarnings("unchecked")
    List<Region> lineage(String code) {
        return getEntityManager()
                .createNativeQuery(
                        """
                        with recursive line as (
                            select code, parent_code, 0 as steps from region where code = :code
                            union all
                            select r.code, r.parent_code, steps + 1
                            from region r join line on r.code = line.parent_code
                        )
                        select r.* from region r join line using (code) order by line.steps desc
                        """,
                        Region.class)
                .setParameter("code", code)
                .getResultList();
    }

    /** Two replicas may start at once: the second waits for the first. */
    void alone() {
        getEntityManager()
                .createNativeQuery(
                        "select count(pg_advisory_xact_lock(hashtext('bootstrap regions')))")
                .getSingleResult();
    }

    Optional<Region> lock(String code) {
        return findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE);
    }

    private static String place(RegionCode parent, String q, Map<String, Object> values) {
        if (q == null) {
            if (parent == null || parent.level() == 0) {
                return "level = 1";
            }
            values.put("parent", parent.code());
            return "parentCode = :parent";
        }
        values.put("q", q);
        String found =
                q.chars().allMatch(Character::isDigit)
                        ? "locate(:q, code) = 1"
                        : "locate(:q, name) > 0";
        if (parent == null) {
            return found;
        }
        values.put("below", parent.prefix() + "%");
        return found + " and code like :below";
    }
}
