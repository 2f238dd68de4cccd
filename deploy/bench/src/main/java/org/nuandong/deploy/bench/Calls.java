package org.nuandong.deploy.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.nuandong.deploy.embedded.Database;
import org.nuandong.deploy.local.LocalSystem;
import org.nuandong.deploy.local.Service;

/**
 * Statements that a service sends to PostgreSQL, without those that begin and end a transaction;
 * what it sends when nobody asks anything is taken off by time.
 */
final class Calls implements AutoCloseable {

    private static final String COUNT =
            """
            select coalesce(sum(s.calls), 0)::bigint
            from pg_stat_statements s join pg_roles r on r.oid = s.userid
            where r.rolname = ?
                and s.query !~* '^\\s*(begin|start|commit|rollback|set|show|savepoint|release|discard)'
            """;
    private static final String DEAREST =
            """
            select s.total_exec_time, s.calls, s.rows,
                left(regexp_replace(s.query, '\\s+', ' ', 'g'), 150)
            from pg_stat_statements s join pg_roles r on r.oid = s.userid
            where r.rolname = ?
            order by s.total_exec_time desc limit ?
            """;
    private static final long LISTENING_MILLIS = 4_000;

    private final Connection connection;
    private final String role;
    private final double idlePerSecond;
    private long before;
    private long since;

    private Calls(Connection connection, String role) throws SQLException, InterruptedException {
        this.connection = connection;
        this.role = role;
        run("create extension if not exists pg_stat_statements");
        begin();
        Thread.sleep(LISTENING_MILLIS);
        idlePerSecond = (count() - before) / seconds();
    }

    /** Of the registry's service. */
    static Calls of(LocalSystem system) throws SQLException, InterruptedException {
        return of(system, Service.BENEFICIARY);
    }

    static Calls of(LocalSystem system, Service service) throws SQLException, InterruptedException {
        Database database = system.backbone().database(service);
        String url = database.jdbcUrl();
        return new Calls(
                system.backbone()
                        .postgres()
                        .connectAsSuperuser(url.substring(url.lastIndexOf('/') + 1)),
                database.user());
    }

    void begin() throws SQLException {
        run("select pg_stat_statements_reset()");
        before = count();
        since = System.nanoTime();
    }

    /** Of so many requests or rows since the beginning. */
    double each(long times) throws SQLException {
        return Math.max(0, count() - before - idlePerSecond * seconds()) / times;
    }

    /** So many of the statements that took longest, for whoever looks where the time goes. */
    void dearest(long times, int most) throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement(DEAREST)) {
            ask.setString(1, role);
            ask.setInt(2, most);
            try (ResultSet row = ask.executeQuery()) {
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
    }

    private double seconds() {
        return (System.nanoTime() - since) / 1e9;
    }

    private long count() throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement(COUNT)) {
            ask.setString(1, role);
            try (ResultSet row = ask.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
