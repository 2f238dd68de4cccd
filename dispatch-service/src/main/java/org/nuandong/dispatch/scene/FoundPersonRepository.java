package org.nuandong.dispatch.scene;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;

/** Persons found, their outcomes and what they got; who may see the incident may see them. */
@ApplicationScoped
class FoundPersonRepository implements PanacheRepositoryBase<FoundPerson, UUID> {

    List<FoundPerson> foundAt(UUID incidentId) {
        return list("incidentId = ?1 order by foundAt, subjectId", incidentId);
    }

    /** As they are now: the caller holds the incident's lock, the session may know an older row. */
    FoundPerson of(UUID incidentId, UUID subjectId) {
        FoundPerson person =
                find("subjectId = ?1 and incidentId = ?2", subjectId, incidentId)
                        .firstResultOptional()
                        .orElseThrow(() -> CommonProblem.NOT_FOUND.at("subjectId"));
        getEntityManager().refresh(person);
        return person;
    }

    void add(Object part) {
        getEntityManager().persist(part);
    }

    RecordedOutcome outcome(UUID id) {
        return getEntityManager().find(RecordedOutcome.class, id);
    }

    /** From the first to the one that holds now. */
    List<RecordedOutcome> outcomes(UUID subjectId) {
        return getEntityManager()
                .createQuery(
                        "from RecordedOutcome o where o.subjectId = :id"
                                + " order by o.recordedAt, o.id",
                        RecordedOutcome.class)
                .setParameter("id", subjectId)
                .getResultList();
    }

    List<GoodsHanded> goods(UUID subjectId) {
        return getEntityManager()
                .createQuery(
                        "from GoodsHanded g where g.subjectId = :id order by g.at, g.id",
                        GoodsHanded.class)
                .setParameter("id", subjectId)
                .getResultList();
    }

    List<GoodsHanded> goodsAt(UUID incidentId) {
        return getEntityManager()
                .createQuery(
                        "from GoodsHanded g where g.incidentId = :id order by g.at, g.id",
                        GoodsHanded.class)
                .setParameter("id", incidentId)
                .getResultList();
    }
}
