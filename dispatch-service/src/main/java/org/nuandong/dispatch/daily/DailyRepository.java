package org.nuandong.dispatch.daily;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.ScopedQuery;

/** Every query for what is recorded of a guest's days. */
@ApplicationScoped
class DailyRepository {

    private final EntityManager database;
    private final Caller caller;

    DailyRepository(EntityManager database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    <T> T add(T entity) {
        database.persist(entity);
        return entity;
    }

    void flush() {
        database.flush();
    }

    <T extends DayFact> List<T> of(Class<T> kind, UUID caseId) {
        return database.createQuery(
                        "from "
                                + kind.getSimpleName()
                                + " f where f.caseId = :id order by f.at, f.id",
                        kind)
                .setParameter("id", caseId)
                .getResultList();
    }

    GivenService service(UUID caseId, UUID id) {
        GivenService service = database.find(GivenService.class, id);
        if (service == null || !service.caseId().equals(caseId)) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return service;
    }

    boolean isWithdrawn(UUID serviceId) {
        return database.find(ServiceWithdrawal.class, serviceId) != null;
    }

    List<GivenGoods> goods(UUID serviceId) {
        return database.createQuery(
                        "from GivenGoods g where g.key.serviceId = :id order by g.key.item",
                        GivenGoods.class)
                .setParameter("id", serviceId)
                .getResultList();
    }

    Observation observation(UUID id) {
        Observation found = database.find(Observation.class, id);
        requireSeen(found == null ? null : found.region(), found == null ? null : found.unitId());
        return found;
    }

    /** Row-locked and as it is now. */
    Observation lock(Observation observation) {
        database.refresh(observation, LockModeType.PESSIMISTIC_WRITE);
        return observation;
    }

    Observation lockedObservation(UUID id) {
        return database.find(Observation.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Observation> openObservation(UUID caseId) {
        return database.createQuery(
                        "from Observation o where o.caseId = :id and o.state in"
                                + " (PROPOSED, RUNNING)",
                        Observation.class)
                .setParameter("id", caseId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    List<ObservationCheck> checks(UUID observationId) {
        return database.createQuery(
                        "from ObservationCheck c where c.observationId = :id order by c.at, c.id",
                        ObservationCheck.class)
                .setParameter("id", observationId)
                .getResultList();
    }

    List<ObservationCheck> checksOfCase(UUID caseId) {
        return database.createQuery(
                        "select c from ObservationCheck c, Observation o where o.id ="
                                + " c.observationId and o.caseId = :id order by c.at, c.id",
                        ObservationCheck.class)
                .setParameter("id", caseId)
                .getResultList();
    }

    List<Observation> observations(ObservationState state, UUID caseId, UUID before, int limit) {
        return new ScopedQuery<>(database, Observation.class, "observation", caller)
                .and("t.state = :state", "state", state == null ? null : state.name())
                .and("t.case_id = :case", "case", caseId)
                .and("t.id < :before", "before", before)
                .rows("t.id desc", limit);
    }

    CareLeave leave(UUID id) {
        CareLeave found = database.find(CareLeave.class, id);
        requireSeen(found == null ? null : found.region(), found == null ? null : found.unitId());
        return found;
    }

    CareLeave lock(CareLeave leave) {
        database.refresh(leave, LockModeType.PESSIMISTIC_WRITE);
        return leave;
    }

    CareLeave lockedLeave(UUID id) {
        return database.find(CareLeave.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<CareLeave> openLeave(UUID caseId) {
        return database.createQuery(
                        "from CareLeave l where l.caseId = :id and l.backAt is null",
                        CareLeave.class)
                .setParameter("id", caseId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    List<CareLeave> leaves(Boolean out, UUID caseId, UUID before, int limit) {
        ScopedQuery<CareLeave> query =
                new ScopedQuery<>(database, CareLeave.class, "care_leave", caller)
                        .and("t.case_id = :case", "case", caseId)
                        .and("t.id < :before", "before", before);
        if (out != null) {
            query.and(out ? "t.back_at is null" : "t.back_at is not null");
        }
        return query.rows("t.id desc", limit);
    }

    private void requireSeen(RegionCode region, UUID unitId) {
        if (region == null || !caller.sees(region, unitId)) {
            throw CommonProblem.NOT_FOUND.because();
        }
    }
}
