package org.nuandong.dispatch.roster;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.ScopedQuery;

/** Every query for shifts. */
@ApplicationScoped
class ShiftRepository implements PanacheRepositoryBase<Shift, UUID> {

    private static final int MOST_SHIFTS = 5_000;

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

    /** Of a unit, at this moment. */
    List<Shift> runningOf(UUID unitId) {
        return list("unitId = ?1 and startedAt is not null and endedAt is null", unitId);
    }

    /** The team's turn that begins then; null when there is none. */
    Shift ofTeamAt(UUID teamId, Instant startsAt) {
        return find(
                        "teamId = ?1 and startsAt = ?2 and not (endedAt is not null and startedAt"
                                + " is null) order by id",
                        teamId,
                        startsAt)
                .firstResult();
    }

    /** {@code state} is planned, running, ended or cancelled. */
    record Filter(UUID teamId, UUID unitId, String state, RegionCode region) {}

    /** The newest first. */
    List<Shift> page(Filter filter, UUID before, int limit) {
        ScopedQuery<Shift> query =
                new ScopedQuery<>(getEntityManager(), Shift.class, "shift", caller)
                        .and("t.team_id = :teamId", "teamId", filter.teamId())
                        .and("t.unit_id = :unitId", "unitId", filter.unitId())
                        .and("t.id < :before", "before", before);
        if (filter.region() != null) {
            query.and("t.region_code like :region", "region", filter.region().prefix() + "%");
        }
        if (filter.state() != null) {
            query.and(condition(filter.state()));
        }
        return query.rows("t.id desc", limit);
    }

    /** Shifts that cover or should cover a part of a time, of what the caller sees. */
    List<Shift> between(UUID unitId, RegionCode region, Instant from, Instant until) {
        ScopedQuery<Shift> query =
                new ScopedQuery<>(getEntityManager(), Shift.class, "shift", caller)
                        .and("t.unit_id = :unitId", "unitId", unitId)
                        .and("least(t.starts_at, t.started_at) < :until", "until", until)
                        .and(
                                "(t.ended_at > :from or (t.ended_at is null and"
                                        + " (t.ends_at > :from or t.started_at is not null)))",
                                "from",
                                from);
        if (region != null) {
            query.and("t.region_code like :region", "region", region.prefix() + "%");
        }
        return query.rows("t.starts_at, t.id", MOST_SHIFTS);
    }

    private static String condition(String state) {
        return switch (state) {
            case "planned" -> "t.started_at is null and t.ended_at is null";
            case "running" -> "t.started_at is not null and t.ended_at is null";
            case "ended" -> "t.started_at is not null and t.ended_at is not null";
            case "cancelled" -> "t.started_at is null and t.ended_at is not null";
            default -> throw CommonProblem.UNKNOWN_CODE.at("state", "shift-state");
        };
    }
}
