package org.nuandong.dispatch.team;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nuandong.commons.problem.CommonProblem;
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

    Vehicle lockVisible(UUID id) {
        return seen(findById(id, LockModeType.PESSIMISTIC_WRITE));
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

    List<Vehicle> page(UUID teamId, UUID after, int limit) {
        return new ScopedQuery<>(getEntityManager(), Vehicle.class, "vehicle", caller)
                .and("t.team_id = :teamId", "teamId", teamId)
                .and("t.id > :after", "after", after)
                .rows("t.id", limit);
    }

    /** The vehicles a team goes out in; what is out of service stays. */
    List<UUID> idsOf(UUID teamId) {
        return idsByTeam(List.of(teamId)).getOrDefault(teamId, List.of());
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
