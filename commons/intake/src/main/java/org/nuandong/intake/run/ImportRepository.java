package org.nuandong.intake.run;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** Imports, newest first. */
@ApplicationScoped
class ImportRepository implements PanacheRepositoryBase<ImportRun, UUID> {

    @SuppressWarnings("unchecked")
    List<ImportRun> list(String[] kinds, String[] scope, UUID before, int rows) {
        return getEntityManager()
                .createNativeQuery(
                        """
                        select r.* from import_run r
                        where r.region_code like any(cast(:scope as text[]))
                          and r.kind = any(cast(:kinds as text[]))
                          and (cast(:before as uuid) is null or r.id < :before)
                        order by r.id desc
                        """,
                        ImportRun.class)
                .setParameter("scope", scope)
                .setParameter("kinds", kinds)
                .setParameter("before", before)
                .setMaxResults(rows)
                .getResultList();
    }

    ImportRun lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
