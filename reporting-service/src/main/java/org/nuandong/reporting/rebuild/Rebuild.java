package org.nuandong.reporting.rebuild;

import java.time.Instant;
import java.util.UUID;

/** 一次重建: what was asked for and how far it is. */
record Rebuild(
        UUID id,
        String mode,
        Phase phase,
        Instant requestedAt,
        int attempts,
        boolean cancelAsked,
        long events,
        long eventsRead,
        long readingMillis,
        long caughtUp,
        long unusable,
        Instant swappedAt,
        Instant finishedAt,
        String failure) {

    /** The new tables take the place of the old ones. */
    static final String SWAP = "swap";

    /** The new tables are only compared, and dropped. */
    static final String COMPARE = "compare";

    boolean swaps() {
        return mode.equals(SWAP);
    }
}
