package org.nuandong.dispatch.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** 值班: the door through which the roster puts a team on duty and takes it off. */
@ApplicationScoped
public class TeamDuty {

    private final TeamRepository teams;
    private final TeamStates states;
    private final TeamCrew crew;
    private final DayAssignment days;
    private final VehicleRepository vehicles;
    private final Kits kits;
    private final TeamEvents events;
    private final Clock clock;

    TeamDuty(
            TeamRepository teams,
            TeamStates states,
            TeamCrew crew,
            DayAssignment days,
            VehicleRepository vehicles,
            Kits kits,
            TeamEvents events,
            Clock clock) {
        this.teams = teams;
        this.states = states;
        this.crew = crew;
        this.days = days;
        this.vehicles = vehicles;
        this.kits = kits;
        this.events = events;
        this.clock = clock;
    }

    /** Whose shift it is: where the team belongs and what it is called; 404 when foreign. */
    @Transactional(Transactional.TxType.MANDATORY)
    public DutyTeam find(UUID teamId) {
        Team team = teams.visible(teamId);
        return new DutyTeam(
                team.id(),
                team.name(),
                team.region(),
                team.unitId(),
                team.members().stream().map(TeamDuty::person).toList());
    }

    /** The vehicle of the day goes with it; these persons are its crew. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void start(UUID teamId, Collection<String> staff, Instant at) {
        Team team = set(teamId, true, at);
        crew.replace(teamId, staff, at);
        days.begin(team, at);
    }

    /** A team on an incident stays assigned until it is released, and is off duty then. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void end(UUID teamId, Instant at) {
        set(teamId, false, at);
        crew.replace(teamId, List.of(), at);
    }

    /** Somebody came, left or swapped while the shift runs. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void crew(UUID teamId, Collection<String> staff) {
        crew.replace(teamId, staff, clock.instant());
    }

    /** How the vehicles of a unit stand, for the note from one shift to the next. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<DutyVehicle> vehicles(RegionCode region, UUID unitId) {
        Instant now = clock.instant();
        List<Vehicle> own = vehicles.of(region, unitId);
        Map<UUID, List<KitItem>> carried = kits.in(own.stream().map(Vehicle::id).toList());
        return own.stream()
                .map(
                        vehicle ->
                                new DutyVehicle(
                                        vehicle.id(),
                                        vehicle.plate(),
                                        vehicle.state(),
                                        vehicle.outReason(),
                                        kits
                                                .missing(
                                                        vehicle,
                                                        carried.getOrDefault(
                                                                vehicle.id(), List.of()),
                                                        now)
                                                .stream()
                                                .map(KitItem::item)
                                                .toList()))
                .toList();
    }

    private Team set(UUID teamId, boolean onDuty, Instant at) {
        Team team = teams.lockVisible(teamId);
        team.setDuty(onDuty);
        if (team.incidentId() == null) {
            states.become(team, onDuty ? UnitState.FREE : UnitState.OUT_OF_SERVICE, at);
        }
        events.changed(team, at);
        return team;
    }

    private static DutyPerson person(TeamMember member) {
        return new DutyPerson(member.staff(), member.displayName(), member.kind(), member.agency());
    }

    /** A team as the roster sees it. */
    public record DutyTeam(
            UUID id, String name, RegionCode region, UUID unitId, List<DutyPerson> members) {}

    /** Somebody who may sit in a shift's crew. */
    public record DutyPerson(String staff, String name, String kind, String agency) {}

    /** A vehicle as the next shift finds it; {@code missing} are codes of relief-item. */
    public record DutyVehicle(
            UUID vehicleId, String plate, String state, String outReason, List<String> missing) {}
}
