package org.nuandong.beneficiary.category;

import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/**
 * The person, household or organisation whose categories are meant; {@code subjectId} only of a
 * person.
 */
public record CategoryHolder(
        HolderKind kind, UUID id, UUID subjectId, RegionCode region, boolean backEntered) {

    public static CategoryHolder person(
            UUID id, UUID subjectId, RegionCode region, boolean backEntered) {
        return new CategoryHolder(HolderKind.PERSON, id, subjectId, region, backEntered);
    }

    public static CategoryHolder organisation(UUID id, RegionCode region) {
        return new CategoryHolder(HolderKind.ORGANISATION, id, null, region, false);
    }

    public static CategoryHolder household(UUID id, RegionCode region, boolean backEntered) {
        return new CategoryHolder(HolderKind.HOUSEHOLD, id, null, region, backEntered);
    }
}
