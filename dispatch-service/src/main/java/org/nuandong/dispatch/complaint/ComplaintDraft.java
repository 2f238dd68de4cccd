package org.nuandong.dispatch.complaint;

import java.time.Instant;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/** A complaint with everything checked and nothing written yet. */
record ComplaintDraft(
        RegionCode region,
        UUID answeringUnit,
        ComplaintAbout about,
        String kind,
        String channel,
        Instant receivedAt,
        String receivedBy,
        boolean test,
        String description,
        String name,
        String telephone) {

    @Override
    public String toString() {
        return "a complaint, " + kind;
    }
}
