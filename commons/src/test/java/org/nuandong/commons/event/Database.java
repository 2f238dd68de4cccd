package org.nuandong.commons.event;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.nuandong.deploy.testing.Backing;

/** The test's own look at the service's database. */
public final class Database {

    private Database() {}

    public static long number(String query, Object... values) {
        return look(connection -> number(connection, query, values));
    }

    public static long number(Connection connection, String query, Object... values)
            throws SQLException {
        try (PreparedStatement statement = bound(connection, query, values);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    public static String text(String query, Object... values) {
        return look(
                connection -> {
                    try (PreparedStatement statement = bound(connection, query, values);
                            ResultSet row = statement.executeQuery()) {
                        return row.next() ? row.getString(1) : null;
                    }
                });
    }

    public static void run(String sql, Object... values) {
        look(
                connection -> {
                    try (PreparedStatement statement = bound(connection, sql, values)) {
                        return statement.execute();
                    }
                });
    }

    private static <T> T look(Backing.Look<T> look) {
        try {
            return Backing.look(look);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Nobody can reach the database while the work runs; every session of it is cut. */
    public static void awayDuring(Work work) throws Exception {
        try (Connection outside = beside()) {
            String name = number("select 1") == 1 ? text("select current_database()") : null;
            outside.createStatement()
                    .execute("alter database " + name + " with allow_connections false");
            outside.createStatement()
                    .execute(
                            "select pg_terminate_backend(pid) from pg_stat_activity"
                                    + " where datname = '"
                                    + name
                                    + "'");
            try {
                work.run();
            } finally {
                outside.createStatement()
                        .execute("alter database " + name + " with allow_connections true");
            }
        }
    }

    /** What happens meanwhile. */
    public interface Work {
        void run() throws Exception;
    }

    private static Connection beside() throws SQLException {
        try (Connection own = Backing.connect()) {
            String url = own.getMetaData().getURL();
            String other = url.replaceFirst("/[^/?]+(\\?|$)", "/postgres$1");
            return DriverManager.getConnection(
                    other, own.getMetaData().getUserName(), "only-for-tests");
        }
    }

    private static PreparedStatement bound(Connection connection, String sql, Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
