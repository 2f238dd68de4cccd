package org.nuandong.dispatch.team;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.nuandong.commons.preset.Presets;

/** Assigns a group's day, and hands the vehicle over when that day has come. */
@ApplicationScoped
class DayAssignment {

    private final TeamDays days;
    private final VehicleRepository vehicles;
    private final TeamRepository teams;
    private final Kits kits;
    private final TeamEvents events;
    private final Presets presets;
    private final Clock clock;

    DayAssignment(
            TeamDays days,
            VehicleRepository vehicles,
            TeamRepository teams,
            Kits kits,
            TeamEvents events,
            Presets presets,
            Clock clock) {
        this.days = days;
        this.vehicles = vehicles;
        this.teams = teams;
        this.kits = kits;
        this.events = events;
        this.presets = presets;
        this.clock = clock;
    }

    /** The team's row is locked. */
    TeamDay assign(Team team, TeamDayResource.NewDay asked) {
        team.requireMember(asked.driver(), "driver");
        team.requireMember(asked.reporter(), "reporter");
        if (asked.vehicleId() != null) {
            requireVehicle(team, asked);
        }
        TeamDay day = days.on(team.id(), asked.day());
        if (day == null) {
            day = new TeamDay(team.id(), asked.day());
            days.persist(day);
        }
        day.assign(
                asked.driver(),
                asked.vehicleId(),
                asked.reporter(),
                kits.read(asked.gear(), "gear"));
        Instant now = clock.instant();
        KitStandard gear =
                KitStandard.parse(presets.text("dispatch.team.gear", team.region(), now));
        events.dayAssigned(team, day, day.lacks(gear), now);
        if (asked.day().equals(TeamDays.dayOf(now))) {
            handOver(team, day, now);
        }
        return day;
    }

    /** A shift starts: the vehicle of the day goes with the team. */
    void begin(Team team, Instant at) {
        TeamDay day = days.on(team.id(), TeamDays.dayOf(at));
        if (day != null) {
            handOver(team, day, at);
        }
    }

    private void requireVehicle(Team team, TeamDayResource.NewDay asked) {
        Vehicle vehicle = vehicles.lockVisible(asked.vehicleId());
        if (vehicle.state().equals(Vehicle.OUT_OF_SERVICE)) {
            throw TeamProblem.VEHICLE_OUT_OF_SERVICE.at("vehicleId");
        }
        if (days.isVehicleTaken(vehicle.id(), asked.day(), team.id())) {
            throw TeamProblem.VEHICLE_TAKEN.at("vehicleId");
        }
    }

    /** A vehicle that is still out with another team, or broken, stays where it is. */
    private void handOver(Team team, TeamDay day, Instant at) {
        if (day.vehicleId() == null) {
            return;
        }
        Vehicle vehicle = vehicles.lock(day.vehicleId());
        if (vehicle.isInService() && !team.id().equals(vehicle.teamId()) && !isOut(vehicle)) {
            vehicle.assignTo(team.id());
            events.changed(vehicle, at);
        }
    }

    private boolean isOut(Vehicle vehicle) {
        Team with = vehicle.teamId() == null ? null : teams.findById(vehicle.teamId());
        return with != null && with.incidentId() != null;
    }
}
