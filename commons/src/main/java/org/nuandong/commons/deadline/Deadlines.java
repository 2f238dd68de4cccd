package org.nuandong.commons.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/**
 * Deadlines are rows, written in the aggregate's transaction; nothing in memory decides anything.
 */
@ApplicationScoped
public class Deadlines {

    /** Unique per aggregate, step and due time: setting the same one again changes nothing. */
    public void set(
            String aggregateType,
            UUID aggregateId,
            String step,
            Instant dueAt,
            RegionCode region,
            UUID unitId) {
        throw new UnsupportedOperationException("being built");
    }

    /** The step was met in time or late: its open deadlines end as done. */
    public void done(UUID aggregateId, String step) {
        throw new UnsupportedOperationException("being built");
    }

    /** Open deadlines of these steps (all when none is named) end as cancelled with the reason. */
    public void cancel(UUID aggregateId, String reason, String... steps) {
        throw new UnsupportedOperationException("being built");
    }

    public List<Deadline> open(UUID aggregateId) {
        throw new UnsupportedOperationException("being built");
    }
}
