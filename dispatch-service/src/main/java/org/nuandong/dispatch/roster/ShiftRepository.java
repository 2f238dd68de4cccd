package org.nuandong.dispatch.roster;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.ScopedQuery;

/** Every query for shifts. */
@ApplicationScoped
class ShiftRepository implements PanacheRepositoryBase<Shift, UUID> {

    private final Caller caller;

    ShiftRepository(Caller caller) {
        this.caller = caller;
    }

    Shift visible(UUID id) {
        return seen(findById(id));
    }

    Shift lockVisible(UUID id) {
        return seen(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private Shift seen(Shift shift) {
        if (shift == null || !caller.sees(shift.region(), shift.unitId())) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return shift;
    }

    boolean isRunningBeside(Shift shift) {
        return count(
                        "teamId = ?1 and id <> ?2 and startedAt is not null and endedAt is null",
                        shift.teamId(),
                        shift.id())
                > 0;
    }

    /** The newest first; {@code state} is planned, running or ended. */
    List<Shift> page(UUID teamId, String state, UUID before, int limit) {
        ScopedQuery<Shift> query =
                new ScopedQuery<>(getEntityManager(), Shift.class, "shift", caller)
                        .and("t.team_id = :teamId", "teamId", teamId)
                        .and("t.id < :before", "before", before);
        if (state != null) {
            query.and(condition(state));
        }
        return query.rows("t.id desc", limit);
    }

    private static String condition(String state) {
        return switch (state) {
            case "planned" -> "t.started_at is null";
            case "running" -> "t.started_at is not null and t.ended_at is null";
            case "ended" -> "t.ended_at is not null";
            default -> throw CommonProblem.UNKNOWN_CODE.at("state", "shift-state");
        };
    }
}
