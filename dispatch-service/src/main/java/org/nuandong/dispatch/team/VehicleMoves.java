package org.nuandong.dispatch.team;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.nuandong.commons.problem.CommonProblem;

/** Changes vehicles: the teams concerned are locked first, in the order of their ids. */
@ApplicationScoped
class VehicleMoves {

    private final VehicleRepository vehicles;
    private final TeamRepository teams;
    private final TeamEvents events;
    private final Clock clock;

    VehicleMoves(VehicleRepository vehicles, TeamRepository teams, TeamEvents events, Clock clock) {
        this.vehicles = vehicles;
        this.teams = teams;
        this.events = events;
        this.clock = clock;
    }

    /** Null: back to the station. A vehicle that is out, or goes to a team that is, stays. */
    Vehicle toTeam(UUID id, UUID team) {
        if (team != null) {
            teams.visible(team);
        }
        UUID before = vehicles.visible(id).teamId();
        Stream.of(before, team)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .map(teams::lock)
                .toList()
                .forEach(VehicleMoves::requireFree);
        return change(id, before, (vehicle, now) -> vehicle.assignTo(team));
    }

    /** It goes back to work only while its team is not out without it. */
    Vehicle backInService(UUID id) {
        UUID before = vehicles.visible(id).teamId();
        Stream.ofNullable(before).map(teams::lock).toList().forEach(VehicleMoves::requireFree);
        return change(id, before, (vehicle, now) -> vehicle.backInService());
    }

    /** A breakdown on the way is a fact, whoever is on board. */
    Vehicle outOfService(UUID id, String reason) {
        UUID before = vehicles.visible(id).teamId();
        return change(id, before, (vehicle, now) -> vehicle.outOfService(reason, now));
    }

    private Vehicle change(UUID id, UUID teamBefore, BiConsumer<Vehicle, Instant> step) {
        Vehicle vehicle = vehicles.lockVisible(id);
        if (!Objects.equals(teamBefore, vehicle.teamId())) {
            throw CommonProblem.CONFLICT.because();
        }
        Instant now = clock.instant();
        step.accept(vehicle, now);
        events.changed(vehicle, now);
        vehicles.flush();
        return vehicle;
    }

    private static void requireFree(Team team) {
        if (team.incidentId() != null) {
            throw TeamProblem.VEHICLE_ON_INCIDENT.because(team.name(), team.incidentNo());
        }
    }
}
