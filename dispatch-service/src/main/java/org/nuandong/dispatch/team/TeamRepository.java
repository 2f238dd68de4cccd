package org.nuandong.dispatch.team;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.GeoPoint;
import org.nuandong.dispatch.platform.ScopedQuery;

/** Every query for teams. */
@ApplicationScoped
class TeamRepository implements PanacheRepositoryBase<Team, UUID> {

    private static final int MAX_FREE = 1_000;

    private static final String SENDABLE =
            UnitState.SENDABLE.stream()
                    .map(state -> "'" + state.code() + "'")
                    .collect(Collectors.joining(", ", "(", ")"));

    private final Caller caller;

    TeamRepository(Caller caller) {
        this.caller = caller;
    }

    Team visible(UUID id) {
        return seen(findById(id));
    }

    /** Row-locked and as it is now, whatever the session has read before; null when unknown. */
    Team lock(UUID id) {
        Team team = findById(id);
        if (team != null) {
            getEntityManager().refresh(team, LockModeType.PESSIMISTIC_WRITE);
        }
        return team;
    }

    Team lockVisible(UUID id) {
        return seen(lock(id));
    }

    private Team seen(Team team) {
        if (team == null || !caller.sees(team.region(), team.unitId())) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return team;
    }

    /** The oldest first. {@code state} is free, assigned or off-duty. */
    List<Team> page(String state, UUID unitId, UUID after, int limit) {
        ScopedQuery<Team> query =
                new ScopedQuery<>(getEntityManager(), Team.class, "team", caller)
                        .and("t.unit_id = :unitId", "unitId", unitId)
                        .and("t.id > :after", "after", after);
        if (state != null) {
            query.and(condition(state));
        }
        return query.rows("t.id", limit);
    }

    private static String condition(String state) {
        return switch (state) {
            case "assigned" -> "t.incident_id is not null";
            case "free" -> "t.incident_id is null and t.on_duty and t.unit_state in " + SENDABLE;
            case "unavailable" ->
                    "t.incident_id is null and t.on_duty and t.unit_state not in " + SENDABLE;
            case "off-duty" -> "t.incident_id is null and not t.on_duty";
            default -> throw CommonProblem.UNKNOWN_CODE.at("state", "team-state");
        };
    }

    /** Free and on duty, wherever they belong. */
    List<Team> free() {
        return new ScopedQuery<>(getEntityManager(), Team.class, "team", caller)
                .and("t.incident_id is null and t.on_duty")
                .rows("t.name, t.id", MAX_FREE);
    }

    /** Of the teams on duty that answer for the place, whoever asks. */
    List<TeamBase> basesOnDuty(RegionCode region, UUID unitId) {
        return getEntityManager()
                .createQuery(
                        "from Team t where t.onDuty and t.baseLongitude is not null"
                                + " and (t.unitId = :unit or t.regionCode like :below"
                                + " or t.regionCode in :above) order by t.id",
                        Team.class)
                .setParameter("unit", unitId)
                .setParameter("below", region.prefix() + "%")
                .setParameter("above", AnsweringRegions.above(region))
                .getResultStream()
                .map(team -> new TeamBase(team.id(), team.base()))
                .toList();
    }

    /** Keeps the position when it is younger than the one that is known. */
    boolean moved(UUID teamId, GeoPoint point, Instant measuredAt) {
        return getEntityManager()
                        .createNativeQuery(
                                """
                                insert into team_position
                                    (team_id, longitude, latitude, measured_at)
                                values (:team, :longitude, :latitude, :at)
                                on conflict (team_id) do update
                                    set longitude = excluded.longitude,
                                        latitude = excluded.latitude,
                                        measured_at = excluded.measured_at
                                    where team_position.measured_at < excluded.measured_at
                                """)
                        .setParameter("team", teamId)
                        .setParameter("longitude", point.longitude())
                        .setParameter("latitude", point.latitude())
                        .setParameter("at", measuredAt)
                        .executeUpdate()
                > 0;
    }

    Optional<TeamPosition> position(UUID teamId) {
        return Optional.ofNullable(getEntityManager().find(TeamPosition.class, teamId));
    }

    List<TeamPosition> positions(List<UUID> teamIds) {
        return getEntityManager()
                .createQuery("from TeamPosition p where p.teamId in :ids", TeamPosition.class)
                .setParameter("ids", teamIds)
                .getResultList();
    }
}
