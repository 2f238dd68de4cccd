package org.nuandong.dispatch.patrolarea;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.ScopedQuery;

/** Every query for routes. */
@ApplicationScoped
class PatrolRouteRepository implements PanacheRepositoryBase<PatrolRoute, UUID> {

    private final Caller caller;

    PatrolRouteRepository(Caller caller) {
        this.caller = caller;
    }

    PatrolRoute visible(UUID id) {
        return seen(findById(id));
    }

    PatrolRoute lockVisible(UUID id) {
        return seen(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private PatrolRoute seen(PatrolRoute route) {
        if (route == null || !caller.sees(route.region(), route.unitId())) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return route;
    }

    List<PatrolRoute> page(UUID unitId, boolean retired, UUID after, int limit) {
        return new ScopedQuery<>(getEntityManager(), PatrolRoute.class, "patrol_route", caller)
                .and("t.unit_id = :unitId", "unitId", unitId)
                .and(retired ? "t.retired_at is not null" : "t.retired_at is null")
                .and("t.id > :after", "after", after)
                .rows("t.id", limit);
    }
}
