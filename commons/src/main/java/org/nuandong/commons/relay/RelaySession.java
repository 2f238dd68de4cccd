package org.nuandong.commons.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** One connection of the relay; the lead lives and dies with it. */
final class RelaySession implements AutoCloseable {

    /** One lead per database; the number only has to be nobody else's. */
    private static final long LEAD = 0x6E75616E_64726C79L;

    private final Connection connection;

    RelaySession(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    boolean takesTheLead() throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, LEAD);
            try (ResultSet answer = lock.executeQuery()) {
                answer.next();
                return answer.getBoolean(1);
            }
        }
    }

    Lag lag() throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement(
                                "select count(*), min(recorded_at) from outbox"
                                        + " where published_at is null");
                ResultSet answer = query.executeQuery()) {
            answer.next();
            OffsetDateTime oldest = answer.getObject(2, OffsetDateTime.class);
            return new Lag(answer.getLong(1), oldest == null ? null : oldest.toInstant());
        }
    }

    /** What still waits to be sent; {@code oldest} is null when nothing does. */
    record Lag(long rows, Instant oldest) {}

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
