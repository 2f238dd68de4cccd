package org.nuandong.commons.change;

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
import java.util.UUID;
import javax.sql.DataSource;
import org.nuandong.commons.event.EventStorageException;
import org.nuandong.commons.region.RegionCode;

/**
 * The numbered feed as a log inside the service: everything, in the order of its numbers, nothing
 * ever before one already read. Reads in the caller's transaction, and works while Kafka is down.
 */
@ApplicationScoped
public class ChangeLog {

    private static final String AFTER =
            "select * from change where number > ? and number <= ? order by number limit ?";
    private static final String LAST =
            "select greatest((select number from change_floor),"
                    + " (select coalesce(max(number), 0) from change))";
    private static final String SINCE =
            "select coalesce(min(number) - 1, (select coalesce(max(number), 0) from change))"
                    + " from change where numbered_at >= ?";

    private final DataSource database;

    ChangeLog(DataSource database) {
        this.database = database;
    }

    /** Rows after one number up to another, oldest first. */
    public List<LoggedChange> after(long number, long upTo, int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(AFTER)) {
            query.setLong(1, number);
            query.setLong(2, upTo);
            query.setInt(3, most);
            List<LoggedChange> changes = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    changes.add(change(row));
                }
            }
            return changes;
        } catch (SQLException e) {
            throw new EventStorageException("the change feed cannot be read", e);
        }
    }

    /** The highest number so far. */
    public long last() {
        return number(LAST, null);
    }

    /** The number after which everything lies that was numbered from this moment on. */
    public long before(Instant moment) {
        return number(SINCE, moment);
    }

    private long number(String sql, Instant moment) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            if (moment != null) {
                query.setObject(1, moment.atOffset(ZoneOffset.UTC));
            }
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new EventStorageException("the change feed cannot be read", e);
        }
    }

    private static LoggedChange change(ResultSet row) throws SQLException {
        String region = row.getString("region_code");
        Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
        OffsetDateTime recorded = row.getObject("recorded_at", OffsetDateTime.class);
        return new LoggedChange(
                row.getLong("number"),
                row.getObject("event_id", UUID.class),
                row.getString("event_type"),
                row.getString("aggregate_type"),
                row.getObject("aggregate_id", UUID.class),
                region == null ? null : new RegionCode(region),
                row.getObject("unit_id", UUID.class),
                row.getBoolean("test"),
                at,
                recorded == null ? at : recorded.toInstant(),
                row.getObject("sequence", Long.class),
                row.getObject("epoch", Integer.class),
                row.getString("data"));
    }
}
