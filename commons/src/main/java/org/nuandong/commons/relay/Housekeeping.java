package org.nuandong.commons.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;
import org.nuandong.commons.event.EventConfig;

/** Makes tomorrow's partitions and lets go of what is older than it must be kept. */
final class Housekeeping {

    private static final Logger LOG = Logger.getLogger(Housekeeping.class);
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final int MOST_ROWS_AT_ONCE = 20_000;

    private final Connection connection;
    private final EventConfig config;
    private final Clock clock;
    private final DayPartitions outbox;
    private final DayPartitions changes;

    Housekeeping(Connection connection, EventConfig config, Clock clock) {
        this.connection = connection;
        this.config = config;
        this.clock = clock;
        this.outbox = new DayPartitions(connection, "outbox", "recorded_at");
        this.changes = new DayPartitions(connection, "change", "numbered_at");
    }

    /**
     * Never waits long for a lock, for every writer would wait behind it: the next round will do.
     */
    void run() throws SQLException {
        try {
            execute("set lock_timeout = '500ms'");
            Instant now = clock.instant();
            Instant keepFrom = now.minus(config.relay().keep());
            makePartitions(now.atOffset(ZoneOffset.UTC).toLocalDate());
            dropOutbox(keepFrom);
            dropChanges(keepFrom);
            forgetInbox(now.minus(config.consumer().remember()));
        } catch (SQLException e) {
            if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw e;
            }
            LOG.debug("partitions are in use; the next round tries again");
        } finally {
            execute("set lock_timeout = 0");
        }
    }

    private void makePartitions(LocalDate today) throws SQLException {
        outbox.makeFrom(today);
        changes.makeFrom(today);
    }

    private void dropOutbox(Instant keepFrom) throws SQLException {
        for (String partition : outbox.endedBefore(day(keepFrom))) {
            if (!exists("select from " + partition + " where published_at is null")) {
                outbox.drop(partition);
            }
        }
        delete(
                "delete from outbox_default where published_at is not null and position = any("
                        + "array(select position from outbox_default where recorded_at < ?"
                        + " and published_at is not null limit ?))",
                keepFrom);
    }

    /** The floor rises in the same transaction: a cursor below it has expired. */
    private void dropChanges(Instant keepFrom) throws SQLException {
        connection.setAutoCommit(false);
        try {
            for (String partition : changes.endedBefore(day(keepFrom))) {
                raiseFloor("select max(number) from " + partition);
                changes.drop(partition);
            }
            if (exists("select from change_default where numbered_at < '" + keepFrom + "'")) {
                raiseFloor(
                        "select max(number) from change_default where numbered_at < '"
                                + keepFrom
                                + "'");
                execute("delete from change_default where numbered_at < '" + keepFrom + "'");
            }
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void raiseFloor(String highest) throws SQLException {
        execute("update change_floor set number = greatest(number, (" + highest + "))");
    }

    private void forgetInbox(Instant seenBefore) throws SQLException {
        delete(
                "delete from inbox where event_id = any("
                        + "array(select event_id from inbox where seen_at < ? limit ?))",
                seenBefore);
    }

    private void delete(String sql, Instant before) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setObject(1, before.atOffset(ZoneOffset.UTC));
            delete.setInt(2, MOST_ROWS_AT_ONCE);
            delete.executeUpdate();
        }
    }

    private boolean exists(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select exists (" + query + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static LocalDate day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
