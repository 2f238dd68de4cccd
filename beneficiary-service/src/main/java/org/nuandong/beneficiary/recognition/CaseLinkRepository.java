package org.nuandong.beneficiary.recognition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every query for links and their history. */
@ApplicationScoped
class CaseLinkRepository implements PanacheRepositoryBase<CaseLink, UUID> {

    Optional<CaseLink> locked(UUID caseKey) {
        return findByIdOptional(caseKey, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<CaseLink> lockedOf(UUID caseId, UUID personId) {
        return find("caseId = ?1 and personId = ?2", caseId, personId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<CaseLink> of(UUID personId) {
        return list("personId = ?1 order by caseId", personId);
    }

    Optional<CaseLink> bySubject(UUID caseSubjectId) {
        return find(
                        "caseSubjectId = ?1 and personId is not null order by changedAt desc",
                        caseSubjectId)
                .firstResultOptional();
    }

    void add(CaseLinkStep step) {
        getEntityManager().persist(step);
    }

    List<CaseLinkStep> steps(UUID personId) {
        return getEntityManager()
                .createQuery(
                        "from CaseLinkStep s where s.personId = :person order by s.at, s.id",
                        CaseLinkStep.class)
                .setParameter("person", personId)
                .getResultList();
    }
}
