package org.nuandong.dispatch.patrol;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.ScopedQuery;
import org.nuandong.dispatch.team.OwnPeople;

/** Every query for patrols and what belongs to them. */
@ApplicationScoped
class PatrolRepository implements PanacheRepositoryBase<Patrol, UUID> {

    private final Caller caller;
    private final OwnPeople people;

    PatrolRepository(Caller caller, OwnPeople people) {
        this.caller = caller;
        this.people = people;
    }

    record Filter(PatrolState state, UUID unitId, UUID teamId, Instant from, Instant until) {}

    boolean sees(Patrol patrol) {
        return patrol != null && caller.sees(patrol.region(), patrol.unitId());
    }

    Patrol visible(UUID id) {
        Patrol patrol = findById(id);
        if (!sees(patrol)) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return patrol;
    }

    /** For what the team tells of its walk: 403 for the people of another team. */
    Patrol told(UUID id) {
        Patrol patrol = visible(id);
        people.require(patrol.teamId());
        return patrol;
    }

    /** Row-locked and as it is now: every change begins here, after the team's lock. */
    Patrol locked(UUID id) {
        Patrol patrol = visible(id);
        flush();
        getEntityManager().refresh(patrol, LockModeType.PESSIMISTIC_WRITE);
        return patrol;
    }

    /** For what happens to a patrol by a booking elsewhere; null when unknown. */
    Patrol lockedByAnyone(UUID id) {
        Patrol patrol = findById(id);
        if (patrol != null) {
            flush();
            getEntityManager().refresh(patrol, LockModeType.PESSIMISTIC_WRITE);
        }
        return patrol;
    }

    /** The latest first, by their planned beginning. */
    List<Patrol> page(Filter filter, Instant before, UUID beforeId, int limit) {
        ScopedQuery<Patrol> query =
                new ScopedQuery<>(getEntityManager(), Patrol.class, "patrol", caller)
                        .and("t.unit_id = :unitId", "unitId", filter.unitId())
                        .and("t.team_id = :teamId", "teamId", filter.teamId())
                        .and("t.planned_from >= :from", "from", filter.from())
                        .and("t.planned_from < :until", "until", filter.until());
        if (filter.state() != null) {
            query.and("t.state = :state", "state", filter.state().name());
        }
        if (before != null) {
            query.and("(t.planned_from, t.id) < (:before, :beforeId)", "before", before)
                    .bind("beforeId", beforeId);
        }
        return query.rows("t.planned_from desc, t.id desc", limit);
    }

    List<CheckIn> checkIns(UUID patrolId) {
        return of(CheckIn.class, patrolId, "x.at, x.id");
    }

    List<Skip> skips(UUID patrolId) {
        return of(Skip.class, patrolId, "x.at, x.id");
    }

    List<Finding> findings(UUID patrolId) {
        return of(Finding.class, patrolId, "x.foundAt, x.id");
    }

    List<Pause> pauses(UUID patrolId) {
        return of(Pause.class, patrolId, "x.fromAt, x.id");
    }

    List<Adjustment> adjustments(UUID patrolId) {
        return of(Adjustment.class, patrolId, "x.at, x.id");
    }

    void keep(Object fact) {
        getEntityManager().persist(fact);
    }

    private <T> List<T> of(Class<T> type, UUID patrolId, String order) {
        return getEntityManager()
                .createQuery(
                        "select x from "
                                + type.getSimpleName()
                                + " x where x.patrolId = :id order by "
                                + order,
                        type)
                .setParameter("id", patrolId)
                .getResultList();
    }
}
