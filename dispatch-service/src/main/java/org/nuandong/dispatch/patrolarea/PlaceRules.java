package org.nuandong.dispatch.patrolarea;

import java.util.Objects;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** What holds for every place of patrols. */
final class PlaceRules {

    private PlaceRules() {}

    /** A place stays with its region and unit: its patrols are counted there. */
    static void requireSamePlace(RegionCode region, UUID unitId, RegionCode asked, UUID askedUnit) {
        if (!region.equals(asked)) {
            throw PatrolAreaProblem.PLACE_DOES_NOT_MOVE.at("regionCode");
        }
        if (!Objects.equals(unitId, askedUnit)) {
            throw PatrolAreaProblem.PLACE_DOES_NOT_MOVE.at("unitId");
        }
    }
}
