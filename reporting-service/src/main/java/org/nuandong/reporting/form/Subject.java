package org.nuandong.reporting.form;

import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.nuandong.commons.reference.UnitTree;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.reporting.indicator.Period;
import org.nuandong.reporting.indicator.Scope;

/** 填报单位: what a sheet is about: a unit with all below it, or (unit null) a region; and when. */
public record Subject(UUID unitId, RegionCode region, Period period) {

    /** Below means: whose table of this form comes to the unit. */
    public Scope scope(UnitTree tree, String form) {
        return new Scope(
                region, unitId == null ? null : new TreeSet<>(tree.below(List.of(unitId), form)));
    }
}
