package org.nuandong.dispatch.belongings;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** Every query for belongings; who may ask was decided by the case. */
@ApplicationScoped
class BelongingsRepository implements PanacheRepositoryBase<Belongings, UUID> {

    List<Belongings> of(UUID caseId) {
        return list("caseId = ?1 order by receivedAt, id", caseId);
    }

    List<Belonging> things(UUID caseId) {
        return things(caseId, LockModeType.NONE);
    }

    /** Two clerks do not give one bag to two people. */
    List<Belonging> lockThings(UUID caseId) {
        return things(caseId, LockModeType.PESSIMISTIC_WRITE);
    }

    private List<Belonging> things(UUID caseId, LockModeType lock) {
        return getEntityManager()
                .createQuery(
                        "from Belonging b where b.belongingsId in"
                                + " (select l.id from Belongings l where l.caseId = :case)"
                                + " order by b.belongingsId, b.position",
                        Belonging.class)
                .setParameter("case", caseId)
                .setLockMode(lock)
                .getResultList();
    }

    long kept(UUID caseId) {
        return getEntityManager()
                .createQuery(
                        "select count(b) from Belonging b where b.state = :kept and"
                                + " b.belongingsId in"
                                + " (select l.id from Belongings l where l.caseId = :case)",
                        Long.class)
                .setParameter("kept", Belonging.KEPT)
                .setParameter("case", caseId)
                .getSingleResult();
    }

    void add(Belonging thing) {
        getEntityManager().persist(thing);
    }
}
