package org.nuandong.reporting.room;

import java.util.List;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.reporting.indicator.Reach;

/** 视角: from where a reader looks: the regions and units of the token. Equal ones see the same. */
record Vantage(List<RegionCode> regions, List<UUID> units, Reach reach) {

    static Vantage of(Caller caller) {
        return new Vantage(
                List.copyOf(caller.regions()),
                caller.units().stream().sorted().toList(),
                Reach.of(caller));
    }

    /** Either lies within the other: a county hears its province's warning, and the reverse. */
    boolean isTouchedBy(String regionCode) {
        return reach.covers(regionCode)
                || RegionCode.isValid(regionCode)
                        && regions.stream().anyMatch(new RegionCode(regionCode)::covers);
    }
}
