package org.nuandong.dispatch.patrolarea;

import java.util.Objects;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.rest.Versions;
import org.nuandong.commons.security.Caller;

/** What holds for every place of patrols. */
final class PlaceRules {

    private PlaceRules() {}

    /** Nobody founds a place in a foreign region or for a foreign unit. */
    static void requireOwn(Caller caller, RegionCode region, UUID unitId) {
        caller.requireRegion(region);
        if (unitId != null) {
            caller.requireUnit(unitId);
        }
    }

    /** As it was read, not given up, and where it was: its patrols are counted there. */
    static void requireChangeable(
            PatrolPlace place, String ifMatch, RegionCode asked, UUID askedUnit) {
        Versions.require(ifMatch, place.version());
        if (place.retiredAt() != null) {
            throw PatrolAreaProblem.PATROL_PLACE_RETIRED.because();
        }
        if (!place.region().equals(asked)) {
            throw PatrolAreaProblem.PLACE_DOES_NOT_MOVE.at("regionCode");
        }
        if (!Objects.equals(place.unitId(), askedUnit)) {
            throw PatrolAreaProblem.PLACE_DOES_NOT_MOVE.at("unitId");
        }
    }
}
