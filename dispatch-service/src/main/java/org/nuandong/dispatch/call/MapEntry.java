package org.nuandong.dispatch.call;

import java.time.Instant;
import java.util.UUID;

/** 生效期: from when until when a row of a map holds, who entered it and what for. */
record MapEntry(
        UUID id,
        Instant validFrom,
        Instant validTo,
        String source,
        Instant recordedAt,
        String recordedBy) {

    boolean holdsAt(Instant at) {
        return !at.isBefore(validFrom) && (validTo == null || at.isBefore(validTo));
    }

    MapEntry until(Instant end) {
        return new MapEntry(id, validFrom, end, source, recordedAt, recordedBy);
    }
}
