package org.nuandong.dispatch.guardianship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;

/** Every query for what hangs on a minor's stay; who may see the stay is care's to say. */
@ApplicationScoped
class GuardianshipRepository {

    private final EntityManager database;

    GuardianshipRepository(EntityManager database) {
        this.database = database;
    }

    void add(Object row) {
        database.persist(row);
    }

    void flush() {
        database.flush();
    }

    List<Guardian> guardians(UUID caseId) {
        return database.createQuery(
                        "from Guardian g where g.caseId = :id order by g.recordedAt, g.id",
                        Guardian.class)
                .setParameter("id", caseId)
                .getResultList();
    }

    List<Guardianship> guardianships(UUID caseId) {
        return database.createQuery(
                        "from Guardianship g where g.caseId = :id order by g.begunAt, g.id",
                        Guardianship.class)
                .setParameter("id", caseId)
                .getResultList();
    }

    Optional<Guardianship> open(UUID caseId) {
        return guardianships(caseId).stream().filter(Guardianship::isOpen).findFirst();
    }

    Optional<Guardianship> locked(UUID id) {
        return Optional.ofNullable(
                database.find(Guardianship.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Of this very case: another one's is not there. */
    Guardianship locked(UUID caseId, UUID id) {
        return locked(id)
                .filter(found -> found.caseId().equals(caseId))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    ReadingApproval lockedApproval(UUID caseId, UUID id) {
        return Optional.ofNullable(
                        database.find(ReadingApproval.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(found -> found.caseId().equals(caseId))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    List<ReadingApproval> approvals(UUID caseId) {
        return database.createQuery(
                        "from ReadingApproval a where a.caseId = :id order by a.askedAt desc",
                        ReadingApproval.class)
                .setParameter("id", caseId)
                .getResultList();
    }

    List<ReadingApproval> approvals(UUID caseId, String reader) {
        return approvals(caseId).stream().filter(a -> reader.equals(a.reader())).toList();
    }

    private static Instant instant(Object at) {
        return at instanceof OffsetDateTime zoned ? zoned.toInstant() : (Instant) at;
    }

    /** The access log of a case out of the audit book, the newest first. */
    @SuppressWarnings("unchecked")
    List<GuardianshipViews.ReadingLine> readings(UUID caseId, int most) {
        List<Object[]> rows =
                database.createNativeQuery(
                                "select at, actor, fields, purpose from audit_entry where object_id"
                                        + " = :id and kind = 'read' order by id desc")
                        .setParameter("id", caseId)
                        .setMaxResults(most)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new GuardianshipViews.ReadingLine(
                                        instant(row[0]),
                                        (String) row[1],
                                        Arrays.asList((String[]) row[2]),
                                        (String) row[3]))
                .toList();
    }
}
