package org.nuandong.dispatch.prevention;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Every query for causes and measures. */
@ApplicationScoped
class PreventionRepository implements PanacheRepositoryBase<Assessment, UUID> {

    void add(Measure measure) {
        getEntityManager().persist(measure);
    }

    List<Measure> measures(UUID caseId) {
        return getEntityManager()
                .createQuery(
                        "from Measure m where m.caseId = :id order by m.takenAt, m.id",
                        Measure.class)
                .setParameter("id", caseId)
                .getResultList();
    }
}
