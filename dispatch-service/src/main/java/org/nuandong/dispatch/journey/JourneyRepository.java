package org.nuandong.dispatch.journey;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.ScopedQuery;

/** Every query for ways home and what hangs on them. */
@ApplicationScoped
class JourneyRepository implements PanacheRepositoryBase<Journey, UUID> {

    private static final List<JourneyState> OPEN =
            List.of(JourneyState.PLANNED, JourneyState.WAITING, JourneyState.DEPARTED);

    private final Caller caller;

    JourneyRepository(Caller caller) {
        this.caller = caller;
    }

    Journey visible(UUID id) {
        return seen(findById(id));
    }

    Journey lockVisible(UUID id) {
        return seen(locked(id));
    }

    Journey locked(UUID id) {
        Journey journey = findById(id);
        if (journey != null) {
            getEntityManager().refresh(journey, LockModeType.PESSIMISTIC_WRITE);
        }
        return journey;
    }

    private Journey seen(Journey journey) {
        if (journey == null || !caller.sees(journey.region(), journey.unitId())) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return journey;
    }

    /** Planned, waiting or on the way; locked. */
    Optional<Journey> lockOpen(UUID caseId) {
        return find("caseId = ?1 and state in ?2", caseId, OPEN)
                .firstResultOptional()
                .map(found -> locked(found.id()));
    }

    boolean hasOpen(UUID caseId) {
        return count("caseId = ?1 and state in ?2", caseId, OPEN) > 0;
    }

    /** Escorted, arrived, and taken over with both signatures. */
    boolean hasBroughtHome(UUID caseId) {
        return count(
                        "caseId = ?1 and state = ?2 and means = ?3 and handoverId is not null",
                        caseId,
                        JourneyState.ARRIVED,
                        Journey.ESCORT)
                > 0;
    }

    /** Those that a warning can stop or let go, in the order in which they are locked. */
    List<UUID> notDeparted() {
        return getEntityManager()
                .createQuery(
                        "select j.id from Journey j where j.state in :states order by j.id",
                        UUID.class)
                .setParameter("states", List.of(JourneyState.PLANNED, JourneyState.WAITING))
                .getResultList();
    }

    /** The newest first. */
    List<Journey> page(String state, UUID caseId, UUID before, int limit) {
        return new ScopedQuery<>(getEntityManager(), Journey.class, "journey", caller)
                .and("t.state = :state", "state", state)
                .and("t.case_id = :case", "case", caseId)
                .and("t.id < :before", "before", before)
                .rows("t.id desc", limit);
    }

    void add(Object part) {
        getEntityManager().persist(part);
    }

    List<HomeCall> calls(UUID journeyId) {
        return getEntityManager()
                .createQuery(
                        "from HomeCall c where c.journeyId = :id order by c.calledAt, c.id",
                        HomeCall.class)
                .setParameter("id", journeyId)
                .getResultList();
    }

    List<JourneyCost> costs(UUID journeyId) {
        return getEntityManager()
                .createQuery(
                        "from JourneyCost c where c.journeyId = :id order by c.spentAt, c.id",
                        JourneyCost.class)
                .setParameter("id", journeyId)
                .getResultList();
    }
}
