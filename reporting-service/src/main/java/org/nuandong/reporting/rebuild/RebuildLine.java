package org.nuandong.reporting.rebuild;

import java.time.Instant;
import java.util.UUID;

/** A rebuild in the list. */
record RebuildLine(
        UUID id,
        String mode,
        String phase,
        Instant requestedAt,
        Instant swappedAt,
        Instant finishedAt) {

    static RebuildLine of(Rebuild r) {
        return new RebuildLine(
                r.id(), r.mode(), r.phase().text(), r.requestedAt(), r.swappedAt(), r.finishedAt());
    }
}
