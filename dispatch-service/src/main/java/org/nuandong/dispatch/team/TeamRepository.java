package org.nuandong.dispatch.team;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private static final String SENDABLE =
            UnitState.SENDABLE.stream()
                    .map(state -> "'" + state.code() + "'")
                    .collect(Collectors.joining(", ", "(", ")"));

    private static final UUID NOBODY = new UUID(0, 0);

    /** The unit's own teams, those of a place that holds the other, and the other way round. */
    private static final String ANSWERS =
            "(t.unit_id = :unit or t.region_code like :below" + " or t.region_code in :above)";

    /** Where it is: a position that is believed, else its base, else where it was last. */
    private static final String LONGITUDE = coordinate("longitude");

    private static final String LATITUDE = coordinate("latitude");

    private static final String BESIDE =
            "(t.unit_state in ('called', 'under-way', 'on-scene') and exists (select 1"
                    + " from team_hold h where h.team_id = t.id"
                    + " and h.longitude between :sameWest and :sameEast"
                    + " and h.latitude between :sameSouth and :sameNorth)))";

    private final Caller caller;

    TeamRepository(Caller caller) {
        this.caller = caller;
    }

    private static String coordinate(String axis) {
        return "coalesce((select p."
                + axis
                + " from team_position p where p.team_id = t.id and p.measured_at >="
                + " :believedFrom), t.base_"
                + axis
                + ", (select p."
                + axis
                + " from team_position p where p.team_id = t.id))";
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

    record Filter(String state, String unitState, String kind, UUID unitId, RegionCode region) {}

    /** The oldest first. */
    List<Team> page(Filter filter, UUID after, int limit) {
        ScopedQuery<Team> query =
                new ScopedQuery<>(getEntityManager(), Team.class, "team", caller)
                        .and("t.unit_id = :unitId", "unitId", filter.unitId())
                        .and("t.unit_state = :unitState", "unitState", filter.unitState())
                        .and("t.kind = :kind", "kind", filter.kind())
                        .and("t.id > :after", "after", after);
        if (filter.region() != null) {
            query.and("t.region_code like :region", "region", filter.region().prefix() + "%");
        }
        if (filter.state() != null) {
            query.and(condition(filter.state()));
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

    /**
     * Who may be sent to a place: on duty, answering for it, free or on patrol, or on an incident
     * close to it; the nearest first by straight line, none that is known to be too far.
     */
    List<Team> candidates(Wanted wanted, int limit) {
        ScopedQuery<Team> query =
                new ScopedQuery<>(getEntityManager(), Team.class, "team", caller)
                        .and("t.on_duty and t.kind in :kinds")
                        .bind("kinds", wanted.kinds())
                        .and(ANSWERS)
                        .bind("unit", wanted.unitId() == null ? NOBODY : wanted.unitId())
                        .bind("below", wanted.region().prefix() + "%")
                        .bind("above", AnsweringRegions.above(wanted.region()));
        GeoPoint point = wanted.point();
        if (point == null) {
            return query.and("t.incident_id is null and t.unit_state in " + SENDABLE)
                    .rows("t.name, t.id", limit);
        }
        Box far = Box.around(point, wanted.searchMetres());
        Box same = Box.around(point, wanted.samePlaceMetres());
        query.and("((t.incident_id is null and t.unit_state in " + SENDABLE + ") or " + BESIDE)
                .bind("sameWest", same.west())
                .bind("sameEast", same.east())
                .bind("sameSouth", same.south())
                .bind("sameNorth", same.north())
                .and("(" + LONGITUDE + " is null or (" + LONGITUDE + " between :west and :east")
                .and(LATITUDE + " between :south and :north))")
                .bind("believedFrom", wanted.believedFrom())
                .bind("west", far.west())
                .bind("east", far.east())
                .bind("south", far.south())
                .bind("north", far.north())
                .bind("longitude", point.longitude())
                .bind("latitude", point.latitude())
                .bind("shrink", Math.cos(Math.toRadians(point.latitude())));
        return query.rows(
                "power(("
                        + LONGITUDE
                        + " - :longitude) * :shrink, 2) + power("
                        + LATITUDE
                        + " - :latitude, 2), t.id",
                limit);
    }

    /** What a place needs: where it is, how far to look, from when on a position is believed. */
    record Wanted(
            GeoPoint point,
            RegionCode region,
            UUID unitId,
            List<String> kinds,
            int searchMetres,
            int samePlaceMetres,
            Instant believedFrom) {}

    /** Degrees around a point; exact enough to leave nobody out. */
    record Box(double west, double east, double south, double north) {

        private static final double METRES_PER_DEGREE = 111_000;

        static Box around(GeoPoint point, int metres) {
            double high = metres / METRES_PER_DEGREE;
            double wide = high / Math.cos(Math.toRadians(point.latitude()));
            return new Box(
                    point.longitude() - wide,
                    point.longitude() + wide,
                    point.latitude() - high,
                    point.latitude() + high);
        }
    }

    /** What the people on shift can do, by team. */
    Map<UUID, Set<String>> abilities(List<UUID> teamIds) {
        return pairs(
                "select c.team_id, a.ability from team_crew c"
                        + " join officer o on o.subject = c.staff"
                        + " cross join unnest(o.abilities) as a(ability)"
                        + " where c.team_id in :ids",
                teamIds);
    }

    /** The teams that were given protective gear for the day. */
    Map<UUID, Set<String>> protectedTeams(List<UUID> teamIds, LocalDate day) {
        Query query =
                getEntityManager()
                        .createNativeQuery(
                                "select d.team_id, 'protective-gear' from team_day d"
                                        + " join team_day_gear g on g.team_day_id = d.id"
                                        + " where d.team_id in :ids and d.day = :day"
                                        + " and g.quantity > 0")
                        .setParameter("ids", teamIds)
                        .setParameter("day", day);
        return grouped(query);
    }

    private Map<UUID, Set<String>> pairs(String sql, List<UUID> teamIds) {
        return grouped(getEntityManager().createNativeQuery(sql).setParameter("ids", teamIds));
    }

    @SuppressWarnings("unchecked")
    private static Map<UUID, Set<String>> grouped(Query query) {
        return ((List<Object[]>) query.getResultList())
                .stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> (UUID) row[0],
                                        Collectors.mapping(
                                                row -> (String) row[1], Collectors.toSet())));
    }

    /** Of the teams on duty that answer for the place, whoever asks. */
    List<TeamBase> basesOnDuty(RegionCode region, UUID unitId, List<String> kinds) {
        return getEntityManager()
                .createQuery(
                        "from Team t where t.onDuty and t.baseLongitude is not null"
                                + " and t.kind in :kinds"
                                + " and (t.unitId = :unit or t.regionCode like :below"
                                + " or t.regionCode in :above) order by t.id",
                        Team.class)
                .setParameter("kinds", kinds)
                .setParameter("unit", unitId)
                .setParameter("below", region.prefix() + "%")
                .setParameter("above", AnsweringRegions.above(region))
                .getResultStream()
                .map(team -> new TeamBase(team.id(), team.base()))
                .toList();
    }
}
