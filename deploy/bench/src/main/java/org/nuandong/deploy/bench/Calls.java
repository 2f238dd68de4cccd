package org.nuandong.deploy.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.nuandong.deploy.local.LocalSystem;

/**
 * Statements that the registry's service sends to PostgreSQL, without those that begin and end a
 * transaction; what it sends when nobody asks anything is taken off by time.
 */
final class Calls implements AutoCloseable {

    private static final String COUNT =
            """
            select coalesce(sum(s.calls), 0)::bigint
            from pg_stat_statements s join pg_roles r on r.oid = s.userid
            where r.rolname = 'nuandong_beneficiary'
                and s.query !~* '^\\s*(begin|start|commit|rollback|set|show|savepoint|release|discard)'
            """;
    private static final String DEAREST =
            """
            select s.total_exec_time, s.calls, s.rows,
                left(regexp_replace(s.query, '\\s+', ' ', 'g'), 150)
            from pg_stat_statements s join pg_roles r on r.oid = s.userid
            where r.rolname = 'nuandong_beneficiary'
            order by s.total_exec_time desc limit\s""";
    private static final long LISTENING_MILLIS = 4_000;

    private final Connection connection;
    private final Statement statement;
    private final double idlePerSecond;
    private long before;
    private long since;

    private Calls(Connection connection) throws SQLException, InterruptedException {
        this.connection = connection;
        statement = connection.createStatement();
        statement.execute("create extension if not exists pg_stat_statements");
        begin();
        Thread.sleep(LISTENING_MILLIS);
        idlePerSecond = (count() - before) / seconds();
    }

    static Calls of(LocalSystem system) throws SQLException, InterruptedException {
        return new Calls(RegistryCrowd.connect(system));
    }

    void begin() throws SQLException {
        statement.execute("select pg_stat_statements_reset()");
        before = count();
        since = System.nanoTime();
    }

    /** Of so many requests or rows since the beginning. */
    double each(long times) throws SQLException {
        return Math.max(0, count() - before - idlePerSecond * seconds()) / times;
    }

    /** So many of the statements that took longest, for whoever looks where the time goes. */
    void dearest(long times, int most) throws SQLException {
        try (ResultSet row = statement.executeQuery(DEAREST + most)) {
            while (row.next()) {
                System.err.printf(
                        "%,8.0f ms %8.3f calls each %,10d rows  %s%n",
                        row.getDouble(1),
                        (double) row.getLong(2) / times,
                        row.getLong(3),
                        row.getString(4));
            }
        }
    }

    private double seconds() {
        return (System.nanoTime() - since) / 1e9;
    }

    private long count() throws SQLException {
        try (ResultSet row = statement.executeQuery(COUNT)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
