package org.nuandong.beneficiary.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.beneficiary.region.Regions;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** Opens and changes units: what it names must exist, and lie where the caller may act. */
@ApplicationScoped
class UnitRegister {

    private final UnitRepository units;
    private final UnitEvents events;
    private final Regions regions;
    private final Dictionaries dictionaries;
    private final Caller caller;
    private final OfficeClock clock;

    UnitRegister(
            UnitRepository units,
            UnitEvents events,
            Regions regions,
            Dictionaries dictionaries,
            Caller caller,
            OfficeClock clock) {
        this.units = units;
        this.events = events;
        this.regions = regions;
        this.dictionaries = dictionaries;
        this.caller = caller;
        this.clock = clock;
    }

    Unit open(UUID id, UnitState state) {
        RegionCode region = checked(id, state);
        caller.requireRegion(region);
        return take(id, state, region);
    }

    /** What the deployment itself says is taken over as it is. */
    Unit take(UUID id, UnitState state, RegionCode region) {
        Unit unit = new Unit(id, state, region, clock.now());
        units.persistAndFlush(unit);
        events.changed(unit);
        return unit;
    }

    void change(Unit unit, UnitState state) {
        RegionCode region = checked(unit.id(), state);
        caller.requireRegion(region);
        unit.become(state, region, clock.now());
        units.flush();
        events.changed(unit);
    }

    private RegionCode checked(UUID id, UnitState state) {
        dictionaries.require("unit-kind", state.kind(), "kind");
        if (state.parentId() != null) {
            if (units.findById(state.parentId()) == null) {
                throw UnitProblem.UNIT_PARENT_UNKNOWN.at("parentId");
            }
            if (units.isBelow(state.parentId(), id)) {
                throw UnitProblem.UNIT_UNDER_ITSELF.at("parentId");
            }
        }
        return regions.known(state.regionCode(), "regionCode");
    }
}
