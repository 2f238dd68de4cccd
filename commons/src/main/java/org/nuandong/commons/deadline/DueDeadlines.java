package org.nuandong.commons.deadline;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The sweeper's statements: take what is due, mark it, put off what failed. */
@ApplicationScoped
class DueDeadlines {

    private static final String OPEN = " and done_at is null and cancelled_at is null";

    private static final String TAKE =
            "select "
                    + Deadline.COLUMNS
                    + " from deadline where act_at <= ? and step = any (?)"
                    + OPEN
                    + " order by act_at limit ? for update skip locked";

    private static final String TAKE_ONE =
            "select "
                    + Deadline.COLUMNS
                    + " from deadline where id = ?"
                    + OPEN
                    + " for update skip locked";

    private final AgroalDataSource dataSource;
    private final MissedDeadlines missed;

    DueDeadlines(AgroalDataSource dataSource, MissedDeadlines missed) {
        this.dataSource = dataSource;
        this.missed = missed;
    }

    /** Locked until the transaction ends: at the commit, or at once when this process dies. */
    List<Deadline> take(Set<String> steps, Instant now, int limit) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            freeLocksOfAStoppedProcess(connection);
            try (PreparedStatement select = connection.prepareStatement(TAKE)) {
                select.setObject(1, Deadlines.utc(now));
                select.setArray(2, connection.createArrayOf("text", steps.toArray()));
                select.setInt(3, limit);
                return read(select);
            }
        }
    }

    /** Empty when another sweeper holds it or it has ended meanwhile. */
    List<Deadline> takeOne(UUID id) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            freeLocksOfAStoppedProcess(connection);
            try (PreparedStatement select = connection.prepareStatement(TAKE_ONE)) {
                select.setObject(1, id);
                return read(select);
            }
        }
    }

    /** A process that is stopped, not killed, would hold its rows for ever. */
    private static void freeLocksOfAStoppedProcess(Connection connection) throws SQLException {
        try (Statement set = connection.createStatement()) {
            set.execute("set local idle_in_transaction_session_timeout = '10s'");
        }
    }

    private static List<Deadline> read(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            List<Deadline> taken = new ArrayList<>();
            while (rows.next()) {
                taken.add(Deadline.of(rows));
            }
            return taken;
        }
    }

    void markDone(Collection<Deadline> deadlines, Instant now) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update =
                        connection.prepareStatement(
                                "update deadline set done_at = ?, missed_at = case when id = any"
                                        + " (?) then ?::timestamptz end where id = any (?)"
                                        + OPEN)) {
            update.setObject(1, Deadlines.utc(now));
            update.setArray(2, connection.createArrayOf("uuid", missed.ids().toArray()));
            update.setObject(3, Deadlines.utc(now));
            update.setArray(
                    4,
                    connection.createArrayOf(
                            "uuid", deadlines.stream().map(Deadline::id).toArray()));
            update.executeUpdate();
        }
    }

    /** 1, 2, 4 … seconds, five minutes at most. */
    int putOff(UUID id, Instant now) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update =
                        connection.prepareStatement(
                                "update deadline set attempts = attempts + 1, retry_at = ?"
                                        + " + least(power(2, least(attempts, 10)), 300)"
                                        + " * interval '1 second' where id = ?"
                                        + OPEN)) {
            update.setObject(1, Deadlines.utc(now));
            update.setObject(2, id);
            return update.executeUpdate();
        }
    }
}
