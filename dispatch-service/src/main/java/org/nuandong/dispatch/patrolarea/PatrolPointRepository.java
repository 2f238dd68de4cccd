package org.nuandong.dispatch.patrolarea;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.ScopedQuery;

/** Every query for points. */
@ApplicationScoped
class PatrolPointRepository implements PanacheRepositoryBase<PatrolPoint, UUID> {

    private final Caller caller;

    PatrolPointRepository(Caller caller) {
        this.caller = caller;
    }

    record Filter(
            Box box, UUID areaId, String kind, UUID unitId, RegionCode region, boolean retired) {}

    PatrolPoint visible(UUID id) {
        return seen(findById(id));
    }

    PatrolPoint lockVisible(UUID id) {
        return seen(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private PatrolPoint seen(PatrolPoint point) {
        if (point == null || !sees(point)) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return point;
    }

    boolean sees(PatrolPoint point) {
        return caller.sees(point.region(), point.unitId());
    }

    List<PatrolPoint> known(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    List<PatrolPoint> page(Filter filter, UUID after, int limit) {
        ScopedQuery<PatrolPoint> query =
                new ScopedQuery<>(getEntityManager(), PatrolPoint.class, "patrol_point", caller)
                        .and("t.area_id = :area", "area", filter.areaId())
                        .and("t.kind = :kind", "kind", filter.kind())
                        .and("t.unit_id = :unitId", "unitId", filter.unitId())
                        .and(filter.retired() ? "t.retired_at is not null" : "t.retired_at is null")
                        .and("t.id > :after", "after", after);
        if (filter.region() != null) {
            query.and("t.region_code like :region", "region", filter.region().prefix() + "%");
        }
        if (filter.box() != null) {
            query.and("t.longitude between :west and :east", "west", filter.box().west())
                    .bind("east", filter.box().east())
                    .and("t.latitude between :south and :north", "south", filter.box().south())
                    .bind("north", filter.box().north());
        }
        return query.rows("t.id", limit);
    }
}
