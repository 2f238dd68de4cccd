package org.nuandong.dispatch.patrolarea;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.ScopedQuery;

/** Every query for areas. */
@ApplicationScoped
class PatrolAreaRepository implements PanacheRepositoryBase<PatrolArea, UUID> {

    private final Caller caller;

    PatrolAreaRepository(Caller caller) {
        this.caller = caller;
    }

    boolean isVisible(UUID id) {
        PatrolArea area = findById(id);
        return area != null && caller.sees(area.region(), area.unitId());
    }

    PatrolArea visible(UUID id) {
        return seen(findById(id));
    }

    PatrolArea lockVisible(UUID id) {
        return seen(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private PatrolArea seen(PatrolArea area) {
        if (area == null || !caller.sees(area.region(), area.unitId())) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return area;
    }

    List<PatrolArea> page(String kind, UUID unitId, boolean retired, UUID after, int limit) {
        return new ScopedQuery<>(getEntityManager(), PatrolArea.class, "patrol_area", caller)
                .and("t.kind = :kind", "kind", kind)
                .and("t.unit_id = :unitId", "unitId", unitId)
                .and(retired ? "t.retired_at is not null" : "t.retired_at is null")
                .and("t.id > :after", "after", after)
                .rows("t.id", limit);
    }

    /** Areas of a unit that ask for something by themselves. */
    List<PatrolArea> withOwnRule(UUID unitId) {
        return list(
                "unitId = ?1 and retiredAt is null and minPerDay is not null order by id", unitId);
    }
}
