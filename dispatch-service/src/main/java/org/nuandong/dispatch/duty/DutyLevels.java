package org.nuandong.dispatch.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.reference.Unit;
import org.nuandong.commons.reference.UnitTree;
import org.nuandong.commons.region.RegionCode;

/** 值守等级, the door: what a unit's duty is or was, and which patrols it demands. */
@ApplicationScoped
public class DutyLevels {

    private static final String LAST =
            "select to_level from duty_level_change where unit_id = :unit and not exercise"
                    + " and at <= :at order by at desc, no desc limit 1";

    private final EntityManager database;
    private final UnitTree units;
    private final DutyDemand demand;
    private final DutyRules rules;

    DutyLevels(EntityManager database, UnitTree units, DutyDemand demand, DutyRules rules) {
        this.database = database;
        this.units = units;
        this.demand = demand;
        this.rules = rules;
    }

    /** Of a station, or of the station that a unit belongs to; NORMAL for what has none. */
    public DutyLevel of(UUID unitId, Instant at) {
        return stationOf(unitId).map(station -> levelOf(station, at)).orElse(DutyLevel.NORMAL);
    }

    /** What the unit's level demands in its region by the presets of that moment. */
    public DutyRule ruleOf(UUID unitId, RegionCode region, Instant at) {
        return rules.of(of(unitId, at), region, at);
    }

    /** What a level demands in a region by the presets of that moment. */
    public DutyRule rule(DutyLevel level, RegionCode region, Instant at) {
        return rules.of(level, region, at);
    }

    @SuppressWarnings("unchecked")
    private DutyLevel levelOf(UUID station, Instant at) {
        List<String> last =
                database.createNativeQuery(LAST, String.class)
                        .setParameter("unit", station)
                        .setParameter("at", at)
                        .getResultList();
        return last.isEmpty() ? neverChanged(station, at) : DutyLevel.valueOf(last.get(0));
    }

    /** A station founded under a warning that came before it has that warning's duty. */
    private DutyLevel neverChanged(UUID station, Instant at) {
        return units.find(station)
                .filter(unit -> unit.kind().equals(Unit.STATION))
                .map(unit -> demand.level(unit, false, at))
                .orElse(DutyLevel.NORMAL);
    }

    /** The unit itself when it is a station or unknown here, else the next station above it. */
    private Optional<UUID> stationOf(UUID unitId) {
        if (unitId == null) {
            return Optional.empty();
        }
        UUID next = unitId;
        for (int steps = 0; next != null && steps < 20; steps++) {
            Optional<Unit> unit = units.find(next);
            if (unit.isEmpty() || unit.get().kind().equals(Unit.STATION)) {
                return Optional.of(next);
            }
            next = unit.get().parentId();
        }
        return units.find(unitId)
                .flatMap(unit -> units.stationFor(unit.region()))
                .map(Unit::unitId);
    }
}
