package org.nuandong.dispatch.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.ScopedQuery;

/** Every query for evidence and what it is bound to. */
@ApplicationScoped
class EvidenceRepository implements PanacheRepositoryBase<Evidence, UUID> {

    private final Caller caller;

    EvidenceRepository(Caller caller) {
        this.caller = caller;
    }

    /** Row-locked and as it is now; null when unknown. */
    Evidence lock(UUID id) {
        Evidence evidence = findById(id);
        if (evidence != null) {
            getEntityManager().refresh(evidence, LockModeType.PESSIMISTIC_WRITE);
        }
        return evidence;
    }

    /** One at a time for the same file about the same thing. */
    Optional<Evidence> same(NewEvidence file) {
        getEntityManager()
                .createNativeQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended(:key, 7)))"
                                + " as locked")
                .setParameter("key", file.aboutId() + file.kind() + file.sha256())
                .getSingleResult();
        return find(
                        "aboutType = ?1 and aboutId = ?2 and kind = ?3 and sha256 = ?4"
                                + " and state in (?5, ?6)",
                        file.aboutType(),
                        file.aboutId(),
                        file.kind(),
                        file.sha256(),
                        EvidenceState.UPLOADING,
                        EvidenceState.COMPLETE)
                .firstResultOptional();
    }

    void bind(UUID evidenceId, String aboutType, UUID aboutId, Instant at) {
        getEntityManager()
                .createNativeQuery(
                        "insert into evidence_binding (evidence_id, about_type, about_id,"
                                + " bound_at) values (:id, :type, :about, :at)"
                                + " on conflict do nothing")
                .setParameter("id", evidenceId)
                .setParameter("type", aboutType)
                .setParameter("about", aboutId)
                .setParameter("at", at)
                .executeUpdate();
    }

    boolean isBound(UUID evidenceId, String aboutType, UUID aboutId) {
        return !getEntityManager()
                .createNativeQuery(
                        "select 1 from evidence_binding where evidence_id = :id"
                                + " and about_type = :type and about_id = :about")
                .setParameter("id", evidenceId)
                .setParameter("type", aboutType)
                .setParameter("about", aboutId)
                .getResultList()
                .isEmpty();
    }

    /** Kinds of which something whole is bound to the thing. */
    @SuppressWarnings("unchecked")
    Set<String> kindsAbout(String aboutType, UUID aboutId) {
        flush();
        return new TreeSet<>(
                getEntityManager()
                        .createNativeQuery(
                                "select distinct e.kind from evidence e join evidence_binding b"
                                        + " on b.evidence_id = e.id where b.about_type = :type and"
                                        + " b.about_id = :about and e.state = 'complete'",
                                String.class)
                        .setParameter("type", aboutType)
                        .setParameter("about", aboutId)
                        .getResultList());
    }

    /** What the caller may see, the newest first. */
    List<Evidence> page(
            String aboutType,
            UUID aboutId,
            UUID before,
            boolean minors,
            boolean recordings,
            int limit) {
        ScopedQuery<Evidence> query =
                new ScopedQuery<>(getEntityManager(), Evidence.class, "evidence", caller)
                        .and("t.id < :before", "before", before);
        if (aboutId != null) {
            query.and(
                            "exists (select 1 from evidence_binding b where b.evidence_id = t.id"
                                    + " and b.about_type = :type and b.about_id = :about)",
                            "type",
                            aboutType)
                    .bind("about", aboutId);
        }
        if (!minors) {
            query.and("not t.minor");
        }
        if (!recordings) {
            query.and("t.kind <> 'recording'");
        }
        return query.rows("t.id desc", limit);
    }

    List<UUID> due(Instant now, int most) {
        return getEntityManager()
                .createQuery(
                        "select e.id from Evidence e where e.state = :state and e.heldSince is null"
                                + " and e.retainUntil <= :now order by e.retainUntil",
                        UUID.class)
                .setParameter("state", EvidenceState.COMPLETE)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    List<UUID> awaitedInVain(Instant now, int most) {
        return getEntityManager()
                .createQuery(
                        "select e.id from Evidence e where e.state = :state"
                                + " and e.uploadUntil <= :now order by e.uploadUntil",
                        UUID.class)
                .setParameter("state", EvidenceState.UPLOADING)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }
}
