package org.nuandong.dispatch.team;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.event.Event;
import org.nuandong.commons.event.EventOutbox;

/** Tells the world how teams and vehicles stand; staff names never leave. */
@ApplicationScoped
class TeamEvents {

    private final EventOutbox outbox;
    private final VehicleRepository vehicles;

    TeamEvents(EventOutbox outbox, VehicleRepository vehicles) {
        this.outbox = outbox;
        this.vehicles = vehicles;
    }

    void changed(Team team, Instant at) {
        outbox.record(
                Event.of(
                        "team.changed",
                        "team",
                        team.id(),
                        team.region(),
                        team.unitId(),
                        at,
                        new TeamChanged(
                                team.state(),
                                vehicles.idsOf(team.id()),
                                team.incidentId(),
                                team.members().size())));
    }

    void unitStateChanged(Team team, UnitState before, Instant at) {
        outbox.record(
                Event.of(
                        "unit-state.changed",
                        "team",
                        team.id(),
                        team.region(),
                        team.unitId(),
                        at,
                        new UnitStateChanged(
                                team.unitState().code(),
                                before.code(),
                                team.unitStateSince(),
                                team.incidentId(),
                                team.patrolId())));
    }

    void overstayed(Team team, Instant at) {
        outbox.record(
                Event.of(
                        "unit-state.overstayed",
                        "team",
                        team.id(),
                        team.region(),
                        team.unitId(),
                        at,
                        new Overstayed(
                                team.unitState().code(),
                                team.unitStateSince(),
                                team.unitStateDueAt(),
                                team.incidentId())));
    }

    void nearIncident(Team team, TeamHold hold, TeamPositions.Reading reading) {
        long metres = Math.round(hold.point().metresTo(reading.point()));
        outbox.record(
                Event.of(
                                "team.near-incident",
                                "team",
                                team.id(),
                                team.region(),
                                team.unitId(),
                                reading.measuredAt(),
                                new NearIncident(hold.incidentId(), metres))
                        .asTest(hold.isTest()));
    }

    void dayAssigned(Team team, TeamDay day, List<String> lacks, Instant at) {
        outbox.record(
                Event.of(
                        "team.day-assigned",
                        "team",
                        team.id(),
                        team.region(),
                        team.unitId(),
                        at,
                        new DayAssigned(day.day(), day.vehicleId(), lacks)));
    }

    void changed(Officer officer, Instant at) {
        outbox.record(
                Event.of(
                        "officer.changed",
                        "officer",
                        officer.id(),
                        officer.region(),
                        officer.unitId(),
                        at,
                        new OfficerChanged(officer.abilities())));
    }

    void kitChecked(Vehicle vehicle, List<KitItem> missing, Instant at) {
        outbox.record(
                Event.of(
                        "vehicle.kit-checked",
                        "vehicle",
                        vehicle.id(),
                        vehicle.region(),
                        vehicle.unitId(),
                        at,
                        new KitChecked(missing.stream().map(KitView::of).toList())));
    }

    void changed(Vehicle vehicle, Instant at) {
        outbox.record(
                Event.of(
                        "vehicle.changed",
                        "vehicle",
                        vehicle.id(),
                        vehicle.region(),
                        vehicle.unitId(),
                        at,
                        new VehicleChanged(
                                vehicle.state(),
                                vehicle.kind(),
                                vehicle.teamId(),
                                vehicle.outReason())));
    }

    record TeamChanged(String state, List<UUID> vehicleIds, UUID incidentId, int members) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record UnitStateChanged(
            String state, String from, Instant since, UUID incidentId, UUID patrolId) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Overstayed(String state, Instant since, Instant dueAt, UUID incidentId) {}

    record NearIncident(UUID incidentId, long metres) {}

    record DayAssigned(LocalDate day, UUID vehicleId, List<String> lacks) {}

    record OfficerChanged(List<String> abilities) {}

    record KitChecked(List<KitView> missing) {}

    record VehicleChanged(String state, String kind, UUID teamId, String reason) {}
}
