package org.nuandong.dispatch.team;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/**
 * Where teams and vehicles belong, for features that keep something for them (stock, R125).
 * Unscoped: whoever asks on behalf of a caller checks what that caller may see.
 */
@ApplicationScoped
public class HolderHomes {

    private final TeamRepository teams;
    private final VehicleRepository vehicles;

    HolderHomes(TeamRepository teams, VehicleRepository vehicles) {
        this.teams = teams;
        this.vehicles = vehicles;
    }

    public Optional<Home> team(UUID id) {
        return teams.findByIdOptional(id)
                .map(team -> new Home(team.name(), team.region(), team.unitId()));
    }

    /** A vehicle is known by its plate. */
    public Optional<Home> vehicle(UUID id) {
        return vehicles.findByIdOptional(id)
                .map(car -> new Home(car.plate(), car.region(), car.unitId()));
    }

    /** What it is called and whose it is; the unit may be null. */
    public record Home(String name, RegionCode region, UUID unitId) {}
}
