package org.nuandong.dispatch.team;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.dispatch.platform.ScopedQuery;

/** Every query for vehicles. */
@ApplicationScoped
class VehicleRepository implements PanacheRepositoryBase<Vehicle, UUID> {

    private final Caller caller;

    VehicleRepository(Caller caller) {
        this.caller = caller;
    }

    Vehicle visible(UUID id) {
        return seen(findById(id));
    }

    /** For what the system does by itself, whoever asks. */
    Vehicle lock(UUID id) {
        Vehicle vehicle = findById(id);
        getEntityManager().refresh(vehicle, LockModeType.PESSIMISTIC_WRITE);
        return vehicle;
    }

    /** Row-locked and as it is now; teams are locked before vehicles. */
    Vehicle lockVisible(UUID id) {
        Vehicle vehicle = visible(id);
        getEntityManager().refresh(vehicle, LockModeType.PESSIMISTIC_WRITE);
        return vehicle;
    }

    private Vehicle seen(Vehicle vehicle) {
        if (vehicle == null || !caller.sees(vehicle.region(), vehicle.unitId())) {
            throw CommonProblem.NOT_FOUND.because();
        }
        return vehicle;
    }

    boolean isPlateTaken(String plate) {
        return count("plate", plate) > 0;
    }

    record Filter(UUID teamId, UUID unitId, String state, String kind, RegionCode region) {}

    /** The oldest first; {@code state} is available, with-team or out-of-service. */
    List<Vehicle> page(Filter filter, UUID after, int limit) {
        ScopedQuery<Vehicle> query =
                new ScopedQuery<>(getEntityManager(), Vehicle.class, "vehicle", caller)
                        .and("t.team_id = :teamId", "teamId", filter.teamId())
                        .and("t.unit_id = :unitId", "unitId", filter.unitId())
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
            case "available" -> "t.in_service and t.team_id is null";
            case "with-team" -> "t.in_service and t.team_id is not null";
            case Vehicle.OUT_OF_SERVICE -> "not t.in_service";
            default -> throw CommonProblem.UNKNOWN_CODE.at("state", "vehicle-state");
        };
    }

    /** Of a unit, or of a region when it has none. */
    List<Vehicle> of(RegionCode region, UUID unitId) {
        return unitId == null
                ? list("unitId is null and regionCode = ?1 order by id", region.code())
                : list("unitId = ?1 order by id", unitId);
    }

    /** The vehicles a team goes out in; what is out of service stays. */
    List<UUID> idsOf(UUID teamId) {
        return idsByTeam(List.of(teamId)).getOrDefault(teamId, List.of());
    }

    /** Those of {@code named} that are the team's own or its unit's. */
    Set<UUID> idsFor(Team team, Collection<UUID> named, boolean alsoOutOfService) {
        return find("id in ?1 and (inService or ?2 = true)", named, alsoOutOfService).stream()
                .filter(vehicle -> vehicle.mayBeAssignedTo(team))
                .map(Vehicle::id)
                .collect(Collectors.toSet());
    }

    Map<UUID, List<UUID>> idsByTeam(List<UUID> teamIds) {
        return getEntityManager()
                .createQuery(
                        "select v.teamId, v.id from Vehicle v"
                                + " where v.teamId in :teams and v.inService order by v.id",
                        Object[].class)
                .setParameter("teams", teamIds)
                .getResultStream()
                .collect(
                        Collectors.groupingBy(
                                row -> (UUID) row[0],
                                Collectors.mapping(row -> (UUID) row[1], Collectors.toList())));
    }
}
