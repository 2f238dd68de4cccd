package org.nuandong.dispatch.daily;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.ScopedQuery;
import org.nuandong.dispatch.platform.SeenRows;

/** Every query for what is recorded of a guest's days. */
@ApplicationScoped
class DailyRepository {

    private final EntityManager database;
    private final Caller caller;
    private final SeenRows<Observation> observations;
    private final SeenRows<CareLeave> leaves;

    DailyRepository(EntityManager database, Caller caller) {
        this.database = database;
        this.caller = caller;
        this.observations =
                new SeenRows<>(
                        database,
                        caller,
                        Observation.class,
                        Observation::region,
                        Observation::unitId);
        this.leaves =
                new SeenRows<>(
                        database, caller, CareLeave.class, CareLeave::region, CareLeave::unitId);
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

    List<GivenService> standingServices(UUID caseId) {
        return database.createQuery(
                        "from GivenService s where s.caseId = :id and not exists"
                                + " (select w from ServiceWithdrawal w where w.serviceId = s.id)"
                                + " order by s.at, s.id",
                        GivenService.class)
                .setParameter("id", caseId)
                .getResultList();
    }

    List<GivenGoods> goodsOfCase(UUID caseId) {
        return database.createQuery(
                        "from GivenGoods g where g.key.serviceId in"
                                + " (select s.id from GivenService s where s.caseId = :id)",
                        GivenGoods.class)
                .setParameter("id", caseId)
                .getResultList();
    }

    SeenRows<Observation> observations() {
        return observations;
    }

    Optional<Observation> openObservation(UUID caseId) {
        return observations.lockedOpen(caseId, "t.state in (PROPOSED, RUNNING)");
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

    SeenRows<CareLeave> leaves() {
        return leaves;
    }

    Optional<CareLeave> openLeave(UUID caseId) {
        return leaves.lockedOpen(caseId, "t.backAt is null");
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
}
