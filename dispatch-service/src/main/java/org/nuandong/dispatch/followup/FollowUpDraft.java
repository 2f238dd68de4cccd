package org.nuandong.dispatch.followup;

import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/**
 * A follow-up to be planned (R141, R233). {@code kind} is a code of the dictionary follow-up-kind
 * and names the preset of its due time; {@code subjectId} is null when nobody was found; {@code
 * from} starts its clock.
 */
public record FollowUpDraft(
        String kind,
        UUID incidentId,
        UUID subjectId,
        RegionCode region,
        UUID unitId,
        Instant from,
        boolean test) {}
