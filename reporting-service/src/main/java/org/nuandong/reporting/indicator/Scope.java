package org.nuandong.reporting.indicator;

import java.util.SortedSet;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.reporting.platform.Sql;

/** 填报范围: a unit with all below it ({@code units}), or a whole region ({@code units} null). */
public record Scope(RegionCode region, SortedSet<UUID> units) {

    Sql sql() {
        if (units != null) {
            return Sql.of("and unit_id = any(?)", (Object) units.toArray(UUID[]::new));
        }
        return isNation() ? new Sql() : Sql.of("and region_code like ?", region.prefix() + "%");
    }

    /** Every place there is. */
    boolean isNation() {
        return units == null && region.prefix().isEmpty();
    }
}
