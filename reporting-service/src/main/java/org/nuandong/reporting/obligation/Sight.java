package org.nuandong.reporting.obligation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nuandong.commons.reference.Unit;
import org.nuandong.commons.reference.UnitTree;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;

/** 可见范围: whose tables the reader sees: in the regions, and below the units or by a form's line. */
final class Sight {

    private final UnitTree tree;
    private final List<RegionCode> regions;
    private final Set<UUID> own;
    private final Set<UUID> below;
    private final Map<String, Set<UUID>> byLine = new HashMap<>();

    Sight(Caller caller, UnitTree tree) {
        this.tree = tree;
        this.regions = caller.regions();
        this.own = caller.units();
        this.below = tree.below(own);
    }

    boolean sees(Unit unit, String form) {
        return regions.stream().anyMatch(region -> region.covers(unit.region()))
                && (own.isEmpty() || below.contains(unit.unitId()) || line(form, unit));
    }

    private boolean line(String form, Unit unit) {
        return byLine.computeIfAbsent(form, name -> tree.below(own, name)).contains(unit.unitId());
    }
}
