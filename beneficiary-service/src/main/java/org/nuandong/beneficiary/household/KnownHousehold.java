package org.nuandong.beneficiary.household;

import java.util.Map;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** A household that the register knows, with who lives there. */
public final class KnownHousehold {

    private final Household household;
    private final Map<UUID, String> relations;

    KnownHousehold(Household household, Map<UUID, String> relations) {
        this.household = household;
        this.relations = Map.copyOf(relations);
    }

    public UUID id() {
        return household.id();
    }

    public RegionCode region() {
        return household.region();
    }

    /** By person. */
    public Map<UUID, String> relations() {
        return relations;
    }

    Household household() {
        return household;
    }
}
