package org.nuandong.commons.workitem;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nuandong.commons.security.Caller;

/** Reads what is to be done from the deadlines: those to come, and those missed and not yet met. */
@ApplicationScoped
class WorkItems {

    private static final String COLUMNS =
            "id, step, aggregate_type, aggregate_id, region_code, unit_id, due_at, act_at";

    /** Each half walks its own partial index. */
    private static final String HALF =
            "(select "
                    + COLUMNS
                    + " from deadline where %s and region_code like any (?)"
                    + " and (?::uuid[] is null or unit_id is null or unit_id = any (?))"
                    + " and (?::timestamptz is null or act_at >= ?)"
                    + " and (?::timestamptz is null or (act_at, id) > (?, ?::uuid))"
                    + " and (?::timestamptz is null or due_at <= ?)"
                    + " and (?::timestamptz is null or due_at > ?)"
                    + " and (?::text is null or step = ?)"
                    + " and (?::uuid is null or unit_id = ?)"
                    + " and (?::uuid[] is null or aggregate_id = any (?))"
                    + " order by act_at, id limit ?)";

    private static final String PAGE =
            HALF.formatted("done_at is null and cancelled_at is null")
                    + " union all "
                    + HALF.formatted("missed_at is not null and settled_at is null")
                    + " order by act_at, id limit ?";

    private final AgroalDataSource dataSource;
    private final Caller caller;

    WorkItems(AgroalDataSource dataSource, Caller caller) {
        this.dataSource = dataSource;
        this.caller = caller;
    }

    /** {@code held} narrows to these aggregates; null narrows nothing, as everywhere here. */
    record Filter(Instant dueUntil, Instant dueAfter, String step, UUID unit, Set<UUID> held) {}

    /** The most urgent first; one row more than the page holds. */
    List<WorkItem.Row> page(Filter filter, List<String> after, int limit) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(PAGE)) {
            int next = half(query, connection, 1, filter, after, limit);
            next = half(query, connection, next, filter, after, limit);
            query.setInt(next, limit + 1);
            return read(query);
        } catch (SQLException e) {
            throw new IllegalStateException("work items could not be read", e);
        }
    }

    private int half(
            PreparedStatement query,
            Connection connection,
            int first,
            Filter filter,
            List<String> after,
            int limit)
            throws SQLException {
        int at = first;
        UUID[] units = caller.visibleUnits();
        OffsetDateTime last = after == null ? null : utc(Instant.parse(after.get(0)));
        UUID lastId = after == null ? null : UUID.fromString(after.get(1));
        OffsetDateTime until = utc(filter.dueUntil());
        OffsetDateTime later = utc(filter.dueAfter());
        Object seen = units == null ? null : connection.createArrayOf("uuid", units);
        Object held =
                filter.held() == null
                        ? null
                        : connection.createArrayOf("uuid", filter.held().toArray());
        Object patterns = connection.createArrayOf("text", caller.likePatterns());
        for (Object value :
                new Object[] {
                    patterns,
                    seen,
                    seen,
                    last,
                    last,
                    last,
                    last,
                    lastId,
                    until,
                    until,
                    later,
                    later,
                    filter.step(),
                    filter.step(),
                    filter.unit(),
                    filter.unit(),
                    held,
                    held,
                    limit + 1
                }) {
            query.setObject(at++, value);
        }
        return at;
    }

    private static List<WorkItem.Row> read(PreparedStatement query) throws SQLException {
        List<WorkItem.Row> items = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                items.add(
                        new WorkItem.Row(
                                row.getObject("id", UUID.class),
                                row.getString("step"),
                                row.getString("aggregate_type"),
                                row.getObject("aggregate_id", UUID.class),
                                row.getString("region_code"),
                                row.getObject("unit_id", UUID.class),
                                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                                row.getObject("act_at", OffsetDateTime.class).toInstant()));
            }
        }
        return items;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
