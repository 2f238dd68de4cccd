package org.nuandong.dispatch.entrusted;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.ScopedQuery;
import org.nuandong.dispatch.platform.SeenRows;

/** Every query for institutions and the people there. */
@ApplicationScoped
class EntrustedRepository {

    private final EntityManager database;
    private final Caller caller;
    private final SeenRows<Institution> institutions;
    private final SeenRows<Placement> placements;

    EntrustedRepository(EntityManager database, Caller caller) {
        this.database = database;
        this.caller = caller;
        this.institutions =
                new SeenRows<>(
                        database,
                        caller,
                        Institution.class,
                        Institution::region,
                        Institution::unitId);
        this.placements =
                new SeenRows<>(
                        database, caller, Placement.class, Placement::region, Placement::unitId);
    }

    <T> T add(T entity) {
        database.persist(entity);
        return entity;
    }

    void flush() {
        database.flush();
    }

    /** Places are counted under an institution's lock. */
    SeenRows<Institution> institutions() {
        return institutions;
    }

    SeenRows<Placement> placements() {
        return placements;
    }

    List<Institution> institutions(Boolean open, UUID before, int limit) {
        ScopedQuery<Institution> query =
                new ScopedQuery<>(database, Institution.class, "entrusted_institution", caller)
                        .and("t.id < :before", "before", before);
        if (open != null) {
            query.and(open ? "t.closed_at is null" : "t.closed_at is not null");
        }
        return query.rows("t.id desc", limit);
    }

    List<Agreement> agreements(UUID institutionId) {
        return of(Agreement.class, "institutionId", institutionId, "validFrom");
    }

    List<SupervisionVisit> visits(UUID institutionId) {
        return of(SupervisionVisit.class, "institutionId", institutionId, "at");
    }

    List<PlacementMove> moves(UUID placementId) {
        return of(PlacementMove.class, "placementId", placementId, "at");
    }

    private <T> List<T> of(Class<T> kind, String owner, UUID id, String order) {
        return database.createQuery(
                        "from %s x where x.%s = :id order by x.%s, x.id"
                                .formatted(kind.getSimpleName(), owner, order),
                        kind)
                .setParameter("id", id)
                .getResultList();
    }

    /** Tests are in no house. */
    int living(UUID institutionId) {
        return database.createQuery(
                        "select count(*) from Placement p where p.institutionId = :id and"
                                + " p.endedAt is null and p.test = false",
                        Long.class)
                .setParameter("id", institutionId)
                .getSingleResult()
                .intValue();
    }

    /** Of one person, wherever he was handed to. */
    List<Placement> livingOf(UUID subjectId, boolean test) {
        return database.createQuery(
                        "from Placement p where p.subjectId = :id and p.endedAt is null and"
                                + " p.test = :test order by p.id",
                        Placement.class)
                .setParameter("id", subjectId)
                .setParameter("test", test)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    List<Placement> placements(Boolean living, UUID institutionId, UUID before, int limit) {
        ScopedQuery<Placement> query =
                new ScopedQuery<>(database, Placement.class, "entrusted_placement", caller)
                        .and("t.institution_id = :institution", "institution", institutionId)
                        .and("t.id < :before", "before", before);
        if (living != null) {
            query.and(living ? "t.ended_at is null" : "t.ended_at is not null");
        }
        return query.rows("t.id desc", limit);
    }
}
