package org.nuandong.reporting.live;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What has moved on the board since the last message: new or changed lines, and those gone. */
record BoardChange(Instant at, List<BoardLine> changed, List<UUID> gone) {

    boolean isEmpty() {
        return changed.isEmpty() && gone.isEmpty();
    }
}
