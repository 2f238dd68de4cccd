package org.nuandong.beneficiary.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.nuandong.beneficiary.platform.OfficeClock;
import org.nuandong.commons.region.RegionCode;

/** Door: which unit of a kind answers for a place. */
@ApplicationScoped
public class ResponsibleUnits {

    private final UnitRepository units;
    private final OfficeClock clock;

    ResponsibleUnits(UnitRepository units, OfficeClock clock) {
        this.units = units;
        this.clock = clock;
    }

    /** The nearest one that covers the place today; empty where there is none. */
    public Optional<UUID> find(String kind, RegionCode region) {
        return units.list("kind", kind).stream()
                .filter(unit -> unit.region().covers(region) && unit.isOpenOn(clock.today()))
                .max(
                        Comparator.comparingInt((Unit unit) -> unit.region().prefix().length())
                                .thenComparing(Unit::id))
                .map(Unit::id);
    }

    /** A unit of a request that exists; 400 naming the field otherwise. */
    public UUID require(UUID id, String field) {
        return units.findByIdOptional(id)
                .map(Unit::id)
                .orElseThrow(() -> UnitProblem.UNIT_PARENT_UNKNOWN.at(field));
    }

    /** Where a unit stands and what it is. */
    public record Placed(UUID id, String kind, RegionCode region) {}

    /** A unit of a request that exists, with its place; 400 naming the field otherwise. */
    public Placed placed(UUID id, String field) {
        return units.findByIdOptional(id)
                .map(unit -> new Placed(unit.id(), unit.kind(), unit.region()))
                .orElseThrow(() -> UnitProblem.UNIT_PARENT_UNKNOWN.at(field));
    }

    /** The unit that a unit reports to; empty at the top of the line. */
    public Optional<UUID> above(UUID id) {
        return id == null ? Optional.empty() : units.findByIdOptional(id).map(Unit::parentId);
    }
}
