package org.nuandong.beneficiary.region;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** Every query of the division. */
@ApplicationScoped
class RegionRepository implements PanacheRepositoryBase<Region, String> {

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
}
