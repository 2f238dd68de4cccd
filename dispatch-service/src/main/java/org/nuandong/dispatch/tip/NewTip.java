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
        boolean test,
        Origin origin) {

    static final String UNKNOWN_KIND = "unknown";

    boolean isBackEntered() {
        return backEntryReason != null;
    }

    /** Told by somebody outside: no receipt, nobody of ours there. */
    NewTip(
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
        this(
                id,
                incidentId,
                key,
                region,
                unitId,
                receivedAt,
                occurredAt,
                recordedAt,
                kind,
                facts,
                place,
                reporter,
                raw,
                warnings,
                recordedBy,
                backEntryReason,
                test,
                Origin.TOLD);
    }

    /** A clock that nobody has to meet wakes nobody: what is over, and what a patrol found. */
    boolean wakes() {
        return !isBackEntered() && !origin.foundByPatrol();
    }

    /** The number of the public form is an answer in itself. */
    boolean isAnsweredByReceipt() {
        return origin.receiptDigest() != null;
    }

    /**
     * How it came to us beyond its source: with a receipt of the public form, by our own patrol,
     * with a platform's own level, by a call that rang.
     */
    record Origin(
            byte[] receiptDigest, boolean foundByPatrol, String leastPriority, Ringing ringing) {

        static final Origin TOLD = ofCall(Ringing.UNKNOWN);
        static final Origin PATROL = new Origin(null, true, null, Ringing.UNKNOWN);

        static Origin ofCall(Ringing ringing) {
            return new Origin(null, false, null, ringing);
        }

        static Origin ofReceipt(byte[] digest) {
            return new Origin(digest, false, null, Ringing.UNKNOWN);
        }

        /** A platform's own level counts as the least; null: it named none that we know. */
        static Origin ofPlatform(String leastPriority, Ringing ringing) {
            return new Origin(null, false, leastPriority, ringing);
        }
    }

    /** Where, in the reporter's words and on the map; each part may be missing. */
    record Place(String address, GeoPoint point, String description, String from, String datum) {

        static final String GAZETTEER = "gazetteer";

        Place(String address, GeoPoint point, String description) {
            this(address, point, description, null, null);
        }

        /** Our own points stood in for coordinates; a person may correct it. */
        Place at(GeoPoint found) {
            return new Place(address, found, description, GAZETTEER, null);
        }
    }
}
