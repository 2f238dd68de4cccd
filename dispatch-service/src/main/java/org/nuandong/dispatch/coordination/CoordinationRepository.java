package org.nuandong.dispatch.coordination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.ScopedQuery;

/** Every query for meetings, tasks, posts and documents, within the caller's reach. */
@ApplicationScoped
class CoordinationRepository {

    private final EntityManager database;
    private final Caller caller;

    CoordinationRepository(EntityManager database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    void persist(Object entity) {
        database.persist(entity);
        database.flush();
    }

    void flush() {
        database.flush();
    }

    JointMeeting meeting(UUID id) {
        JointMeeting meeting = database.find(JointMeeting.class, id);
        requireSeen(
                meeting == null ? null : meeting.region(),
                meeting == null ? null : meeting.unitId());
        return meeting;
    }

    CoordinationTask task(UUID id) {
        CoordinationTask task = lockAny(id);
        requireSeen(task == null ? null : task.region(), task == null ? null : task.unitId());
        return task;
    }

    /** For the system: no caller asks. */
    CoordinationTask lockAny(UUID id) {
        return database.find(CoordinationTask.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    LeadMember member(UUID id) {
        LeadMember member = database.find(LeadMember.class, id, LockModeType.PESSIMISTIC_WRITE);
        requireSeen(
                member == null ? null : member.region(), member == null ? null : member.unitId());
        return member;
    }

    LeadDocument document(UUID id) {
        LeadDocument document =
                database.find(LeadDocument.class, id, LockModeType.PESSIMISTIC_WRITE);
        requireSeen(
                document == null ? null : document.region(),
                document == null ? null : document.unitId());
        return document;
    }

    private void requireSeen(RegionCode region, UUID unitId) {
        if (region == null || !caller.sees(region, unitId)) {
            throw CommonProblem.NOT_FOUND.because();
        }
    }

    List<CoordinationTask> tasksOf(UUID source) {
        return database.createQuery(
                        "from CoordinationTask where sourceId = :source order by dueAt, id",
                        CoordinationTask.class)
                .setParameter("source", source)
                .getResultList();
    }

    boolean hasTaskForWeek(UUID unitId, LocalDate monday) {
        return database.createQuery(
                                "select count(*) from CoordinationTask"
                                        + " where unitId = :unit and planWeek = :monday",
                                Long.class)
                        .setParameter("unit", unitId)
                        .setParameter("monday", monday)
                        .getSingleResult()
                > 0;
    }

    List<LeadSignature> signatures(UUID document) {
        return database.createQuery(
                        "from LeadSignature where documentId = :document order by no",
                        LeadSignature.class)
                .setParameter("document", document)
                .getResultList();
    }

    <T> ScopedQuery<T> scoped(Class<T> entity, String table) {
        return new ScopedQuery<>(database, entity, table, caller);
    }
}
