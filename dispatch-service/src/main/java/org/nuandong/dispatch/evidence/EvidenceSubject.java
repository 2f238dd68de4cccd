package org.nuandong.dispatch.evidence;

import java.util.Optional;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/**
 * What evidence can be about: a bean of the feature that owns the thing. Without a bean for a type
 * the evidence belongs to the region that its sender names.
 */
public interface EvidenceSubject {

    /** A code of the dictionary evidence-subject. */
    String aboutType();

    /**
     * Where the thing belongs; empty when there is none. Unscoped: the caller's right is checked.
     */
    Optional<Place> find(UUID id);

    /** What its owner demands before somebody sees the content; refuses by throwing (C5). */
    default void checkReading(UUID id) {}

    /** The region and unit it belongs to, its incident if any, whether it is a minor or a test. */
    record Place(RegionCode region, UUID unitId, UUID incidentId, boolean minor, boolean test) {}
}
