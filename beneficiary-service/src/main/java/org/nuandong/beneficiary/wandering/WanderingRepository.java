package org.nuandong.beneficiary.wandering;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.event.ReceivedEvent;
import org.nuandong.commons.region.RegionCode;

/** Every query of the ledger. */
@ApplicationScoped
class WanderingRepository implements PanacheRepositoryBase<WanderingEntry, UUID> {

    /** What a list is narrowed by; each may be null. */
    record Filter(RegionCode region, String wanderingClass, String state, Instant dueUntil) {}

    Optional<WanderingEntry> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<WanderingEntry> ofPerson(UUID personId) {
        return find("personId", personId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Optional<WanderingEntry> ofSubject(UUID subjectId) {
        return find("subjectId = ?1 and personId is null", subjectId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Two that are becoming one wait for each other. */
    void claim() {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('wandering'))")
                .getSingleResult();
    }

    Optional<WanderingStay> stay(UUID caseId) {
        return Optional.ofNullable(getEntityManager().find(WanderingStay.class, caseId));
    }

    Optional<WanderingRefusal> refusal(UUID outcomeId) {
        return Optional.ofNullable(getEntityManager().find(WanderingRefusal.class, outcomeId));
    }

    void add(Object fact) {
        getEntityManager().persist(fact);
    }

    List<WanderingStay> staysOf(UUID subjectId) {
        return all("from WanderingStay s where s.subjectId = :id", WanderingStay.class, subjectId);
    }

    List<WanderingRefusal> refusalsOf(UUID subjectId) {
        return all(
                "from WanderingRefusal r where r.subjectId = :id and not r.takenBack",
                WanderingRefusal.class,
                subjectId);
    }

    List<WanderingStay> staysIn(UUID entryId) {
        return all(
                "from WanderingStay s where s.entryId = :id order by s.endedAt",
                WanderingStay.class,
                entryId);
    }

    List<WanderingRefusal> refusalsIn(UUID entryId) {
        return all(
                "from WanderingRefusal r where r.entryId = :id and not r.takenBack",
                WanderingRefusal.class,
                entryId);
    }

    List<FollowUp> followUps(UUID entryId) {
        return all(
                "from FollowUp f where f.entryId = :id order by f.at, f.id",
                FollowUp.class,
                entryId);
    }

    private <T> List<T> all(String query, Class<T> type, UUID id) {
        return getEntityManager().createQuery(query, type).setParameter("id", id).getResultList();
    }

    /** Answers whether that is the last word so far. */
    boolean keepKnownAs(ReceivedEvent event, UUID subjectId, UUID knownAs) {
        return getEntityManager()
                        .createNativeQuery(
                                "insert into wandering_subject as s"
                                        + " (subject_id, known_as, epoch, sequence) values"
                                        + " (:subject, cast(:known as uuid), :epoch, :sequence)"
                                        + " on conflict (subject_id) do update set"
                                        + " known_as = excluded.known_as, epoch = excluded.epoch,"
                                        + " sequence = excluded.sequence where"
                                        + " (s.epoch, s.sequence)"
                                        + " < (excluded.epoch, excluded.sequence)")
                        .setParameter("subject", subjectId)
                        .setParameter("known", knownAs == null ? null : knownAs.toString())
                        .setParameter("epoch", event.epoch())
                        .setParameter("sequence", event.sequence())
                        .executeUpdate()
                > 0;
    }

    @SuppressWarnings("unchecked")
    Optional<UUID> knownAs(UUID subjectId) {
        List<UUID> known =
                getEntityManager()
                        .createNativeQuery(
                                "select known_as from wandering_subject"
                                        + " where subject_id = :subject and known_as is not null",
                                UUID.class)
                        .setParameter("subject", subjectId)
                        .getResultList();
        return known.stream().findFirst();
    }

    /** Subjects that turned out to be this one. */
    @SuppressWarnings("unchecked")
    List<UUID> alias(UUID subjectId) {
        return getEntityManager()
                .createNativeQuery(
                        "select subject_id from wandering_subject where known_as = :subject",
                        UUID.class)
                .setParameter("subject", subjectId)
                .getResultList();
    }

    /** Newest first; where the person was, or where home is, lies in the caller's scope. */
    @SuppressWarnings("unchecked")
    List<WanderingEntry> page(Filter filter, String[] scope, UUID before, int rows) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder sql =
                new StringBuilder(
                        "select e.* from wandering_entry e where e.state <> 'joined'"
                                + " and (e.region_code like any(cast(:scope as text[]))"
                                + " or e.home_region like any(cast(:scope as text[])))");
        values.put("scope", scope);
        if (filter.region() != null) {
            sql.append(" and (e.region_code like :below or e.home_region like :below)");
            values.put("below", filter.region().prefix() + "%");
        }
        if (filter.wanderingClass() != null) {
            sql.append(" and :class = any(e.classes)");
            values.put("class", filter.wanderingClass());
        }
        if (filter.state() != null) {
            sql.append(" and e.state = :state");
            values.put("state", filter.state());
        }
        if (filter.dueUntil() != null) {
            sql.append(" and e.follow_up_due_at <= :due");
            values.put("due", filter.dueUntil());
        }
        if (before != null) {
            sql.append(" and e.id < :before");
            values.put("before", before);
        }
        var query =
                getEntityManager()
                        .createNativeQuery(
                                sql.append(" order by e.id desc").toString(), WanderingEntry.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(rows).getResultList();
    }
}
