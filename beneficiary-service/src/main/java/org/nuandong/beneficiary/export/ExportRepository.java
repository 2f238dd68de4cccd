package org.nuandong.beneficiary.export;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** Exports, newest first. */
@ApplicationScoped
class ExportRepository implements PanacheRepositoryBase<ExportRun, UUID> {

    @SuppressWarnings("unchecked")
    List<ExportRun> list(String[] scope, UUID before, int rows) {
        return getEntityManager()
                .createNativeQuery(
                        """
                        select r.* from export_run r
                        where r.region_code like any(cast(:scope as text[]))
                          and (cast(:before as uuid) is null or r.id < :before)
                        order by r.id desc
                        """,
                        ExportRun.class)
                .setParameter("scope", scope)
                .setParameter("before", before)
                .setMaxResults(rows)
                .getResultList();
    }

    ExportRun lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
