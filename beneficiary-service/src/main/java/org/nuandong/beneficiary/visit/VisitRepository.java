package org.nuandong.beneficiary.visit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.nuandong.beneficiary.platform.ScopedQuery;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;

/** Every query of single visits. */
@ApplicationScoped
class VisitRepository implements PanacheRepositoryBase<Visit, UUID> {

    private final Caller caller;

    VisitRepository(Caller caller) {
        this.caller = caller;
    }

    /** What a list may be narrowed by; each may be null. */
    record Filter(String region, UUID planId, UUID holderId, String state, Boolean must) {}

    /** A foreign one is as good as none. */
    Visit visible(UUID id) {
        return findByIdOptional(id)
                .filter(one -> caller.sees(one.region(), one.unitId()))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    Visit visibleForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(one -> caller.sees(one.region(), one.unitId()))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    List<Visit> openOf(UUID holderId) {
        return list(
                "holderId = ?1 and state in ?2 order by id",
                holderId,
                List.of(VisitState.PLANNED, VisitState.SCHEDULED, VisitState.MISSED));
    }

    /** Village by village, so that a worker reads a street in its order. */
    List<Visit> page(Filter filter, List<String> after, int rows) {
        ScopedQuery<Visit> query =
                new ScopedQuery<>(getEntityManager(), Visit.class, "visit", caller)
                        .below(filter.region())
                        .and("t.plan_id = :plan", "plan", filter.planId())
                        .and("t.holder_id = :holder", "holder", filter.holderId())
                        .and("t.must = :must", "must", filter.must())
                        .and(
                                "t.state = any(cast(:states as text[]))",
                                "states",
                                states(filter.state()));
        if (after != null) {
            query.and("(t.region_code, t.id) > (:place, :id)", "place", after.get(0))
                    .bind("id", UUID.fromString(after.get(1)));
        }
        return query.rows("t.region_code, t.id", rows);
    }

    /** open: whatever is still to be visited. */
    private static String[] states(String asked) {
        if (asked == null) {
            return null;
        }
        return asked.equals("open")
                ? new String[] {"PLANNED", "SCHEDULED", "MISSED"}
                : new String[] {asked.toUpperCase(java.util.Locale.ROOT)};
    }
}
