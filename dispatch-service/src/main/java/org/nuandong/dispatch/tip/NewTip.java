package org.nuandong.dispatch.tip;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.platform.GeoPoint;

/** A tip as it is about to be taken in; the personal parts are sealed already. */
record NewTip(
        UUID id,
        UUID incidentId,
        TipKey key,
        RegionCode region,
        UUID unitId,
        Instant receivedAt,
        Instant occurredAt,
        Instant recordedAt,
        String kind,
        List<String> facts,
        Place place,
        SealedReporter reporter,
        byte[] raw,
        List<Warning> warnings,
        String recordedBy,
        String backEntryReason,
        boolean test) {

    static final String UNKNOWN_KIND = "unknown";

    boolean isBackEntered() {
        return backEntryReason != null;
    }

    /** Where, in the reporter's words and on the map; each part may be missing. */
    record Place(String address, GeoPoint point, String description) {}
}
