package org.nuandong.dispatch.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.reference.Unit;
import org.nuandong.commons.reference.UnitTree;
import org.nuandong.commons.security.Caller;

/** Finds the station asked for and shows its duty. */
@ApplicationScoped
class DutyAnswers {

    private final StationDuties duties;
    private final DutyDemand demand;
    private final DutyRules rules;
    private final UnitTree units;
    private final Caller caller;

    DutyAnswers(
            StationDuties duties,
            DutyDemand demand,
            DutyRules rules,
            UnitTree units,
            Caller caller) {
        this.duties = duties;
        this.demand = demand;
        this.rules = rules;
        this.units = units;
        this.caller = caller;
    }

    List<Unit> stations() {
        return units.stations().stream()
                .filter(station -> caller.sees(station.region(), station.unitId()))
                .toList();
    }

    /** 404 for what is no station, or a foreign one. */
    Unit station(UUID unitId) {
        return units.find(unitId)
                .filter(unit -> unit.kind().equals(Unit.STATION))
                .filter(unit -> caller.sees(unit.region(), unit.unitId()))
                .orElseThrow(CommonProblem.NOT_FOUND::because);
    }

    /** A station named in a request: 400 when it is none, 403 when it is a foreign one. */
    Unit named(UUID unitId) {
        Unit station =
                units.find(unitId)
                        .filter(unit -> unit.kind().equals(Unit.STATION))
                        .orElseThrow(() -> DutyProblem.NOT_A_STATION.at("unitId"));
        caller.requireRegion(station.region());
        caller.requireUnit(unitId);
        return station;
    }

    DutyLevelView view(Unit station, Instant now) {
        StationDuty duty = duties.findById(station.unitId());
        return view(duty == null ? StationDuty.base(station) : duty, station, now);
    }

    DutyLevelView view(StationDuty duty, Unit station, Instant now) {
        List<DutyLevelView.Reason> because =
                Stream.of(false, true)
                        .flatMap(
                                exercise ->
                                        demand.calls(station, exercise, now).stream()
                                                .map(
                                                        call ->
                                                                DutyLevelView.Reason.of(
                                                                        call, exercise)))
                        .toList();
        return DutyLevelView.of(duty, station, rule(duty, station, now), because);
    }

    DutyRule rule(StationDuty duty, Unit station, Instant now) {
        return rules.of(duty.level(), station.region(), now);
    }
}
