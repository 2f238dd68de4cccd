package org.nuandong.dispatch.tracing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.care.Stays;
import org.nuandong.dispatch.platform.ScopedQuery;

/** Every query for searches, notices and requests. */
@ApplicationScoped
class TracingRepository {

    private final EntityManager database;
    private final Stays stays;
    private final Caller caller;

    TracingRepository(EntityManager database, Stays stays, Caller caller) {
        this.database = database;
        this.stays = stays;
        this.caller = caller;
    }

    void add(Object part) {
        database.persist(part);
    }

    void flush() {
        database.flush();
    }

    Optional<TracingFile> file(UUID caseId) {
        return Optional.ofNullable(database.find(TracingFile.class, caseId));
    }

    /** Locked: every change of a search begins here. */
    Optional<TracingFile> lock(UUID caseId) {
        return Optional.ofNullable(
                database.find(TracingFile.class, caseId, LockModeType.PESSIMISTIC_WRITE));
    }

    List<TracingNotice> notices(UUID caseId) {
        return database.createQuery(
                        "from TracingNotice n where n.caseId = :id order by n.publishedAt, n.id",
                        TracingNotice.class)
                .setParameter("id", caseId)
                .getResultList();
    }

    List<TracingRequest> requests(UUID caseId) {
        return database.createQuery(
                        "from TracingRequest r where r.caseId = :id order by r.askedAt, r.id",
                        TracingRequest.class)
                .setParameter("id", caseId)
                .getResultList();
    }

    /** What is late and unanswered, the oldest first. */
    List<Climb> climbing(UUID caseId) {
        return database.createQuery(
                        "from Climb c where c.caseId = :id and c.acknowledgedAt is null"
                                + " and c.endedAt is null order by c.dueAt, c.id",
                        Climb.class)
                .setParameter("id", caseId)
                .getResultList();
    }

    boolean hasAsked(UUID caseId, String kind) {
        return requests(caseId).stream().anyMatch(request -> kind.equals(request.kind()));
    }

    /** The case goes before its requests, as where it ends: both tell events of the case. */
    TracingRequest lockRequest(UUID id) {
        TracingRequest request = database.find(TracingRequest.class, id);
        if (request != null) {
            stays.lock(request.caseId());
            database.refresh(request, LockModeType.PESSIMISTIC_WRITE);
        }
        return request;
    }

    TracingRequest visibleRequest(UUID id) {
        return seen(database.find(TracingRequest.class, id));
    }

    TracingRequest lockVisibleRequest(UUID id) {
        return seen(lockRequest(id));
    }

    private TracingRequest seen(TracingRequest request) {
        if (request == null || !caller.sees(request.region(), request.unitId())) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return request;
    }

    List<MinorItem> minorItems(UUID caseId) {
        return database.createQuery(
                        "from MinorItem m where m.key.caseId = :id order by m.doneAt",
                        MinorItem.class)
                .setParameter("id", caseId)
                .getResultList();
    }

    /** The next one due first. */
    List<TracingRequest> page(Asked asked, List<String> after, int limit) {
        ScopedQuery<TracingRequest> query =
                new ScopedQuery<>(database, TracingRequest.class, "tracing_request", caller)
                        .and("t.state = :state", "state", asked.state())
                        .and("t.kind = :kind", "kind", asked.kind())
                        .and("t.due_at <= :due", "due", asked.dueBy())
                        .and(
                                "t.region_code like :region",
                                "region",
                                asked.region() == null ? null : asked.region().prefix() + "%");
        if (after != null) {
            query.and("(t.due_at, t.id) > (:last, :lastId)", "last", Instant.parse(after.get(0)))
                    .bind("lastId", UUID.fromString(after.get(1)));
        }
        return query.rows("t.due_at, t.id", limit);
    }

    /** Null narrows nothing. */
    record Asked(String state, String kind, Instant dueBy, RegionCode region) {}
}
