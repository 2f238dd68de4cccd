package org.nuandong.commons.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.nuandong.commons.region.RegionCode;

/**
 * One step that is due at an instant for one aggregate, e.g. incident / arrival-breach. A writer of
 * many rows at once may insert them itself: {@link #COLUMNS} in this order, {@code on conflict do
 * nothing}.
 */
public record Deadline(
        UUID id,
        String aggregateType,
        UUID aggregateId,
        String step,
        Instant dueAt,
        RegionCode region,
        UUID unitId) {

    /** Of table {@code deadline}, in the order of this record; unit_id may be null. */
    public static final String COLUMNS =
            "id, aggregate_type, aggregate_id, step, due_at, region_code, unit_id";

    static Deadline of(ResultSet row) throws SQLException {
        return new Deadline(
                row.getObject("id", UUID.class),
                row.getString("aggregate_type"),
                row.getObject("aggregate_id", UUID.class),
                row.getString("step"),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                new RegionCode(row.getString("region_code")),
                row.getObject("unit_id", UUID.class));
    }
}
