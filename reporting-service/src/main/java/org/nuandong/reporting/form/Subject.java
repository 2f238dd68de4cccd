package org.nuandong.reporting.form;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.nuandong.commons.reference.UnitTree;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.reporting.indicator.Period;
import org.nuandong.reporting.indicator.Scope;

/**
 * 填报单位: what a sheet is about: a unit with all below it, or (unit null) a region; and when.
 *
 * @param among exactly these units instead; null for all below
 */
public record Subject(UUID unitId, RegionCode region, Period period, SortedSet<UUID> among) {

    public Subject(UUID unitId, RegionCode region, Period period) {
        this(unitId, region, period, null);
    }

    /** The same unit, period and presets, counted over exactly these units. */
    public Subject over(Collection<UUID> units) {
        return new Subject(unitId, region, period, new TreeSet<>(units));
    }

    /** Below means: whose table of this form comes to the unit. */
    public Scope scope(UnitTree tree, String form) {
        if (among != null) {
            return new Scope(region, among);
        }
        return new Scope(
                region, unitId == null ? null : new TreeSet<>(tree.below(List.of(unitId), form)));
    }
}
