package org.nuandong.beneficiary.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
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
        checkLines(id, state);
        return regions.known(state.regionCode(), "regionCode");
    }

    /** Every form goes to a unit that exists, and never round in a circle. */
    private void checkLines(UUID id, UnitState state) {
        Set<String> forms = new HashSet<>();
        for (int i = 0; i < state.linesOrNone().size(); i++) {
            UnitLine line = state.linesOrNone().get(i);
            String at = "lines[" + i + "].";
            if (!forms.add(line.form())) {
                throw UnitProblem.FORM_NAMED_TWICE.at(at + "form");
            }
            Set<UUID> seen = new HashSet<>();
            UUID next = line.parentId();
            while (next != null && seen.add(next)) {
                if (next.equals(id)) {
                    throw UnitProblem.UNIT_UNDER_ITSELF.at(at + "parentId");
                }
                Unit above = units.findById(next);
                if (above == null) {
                    throw UnitProblem.UNIT_PARENT_UNKNOWN.at(at + "parentId");
                }
                next = above.parentFor(line.form());
            }
        }
    }
}
