package org.nuandong.deploy.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes a database and the user that owns it. Names come from our own code, never from outside. */
final class DatabaseMaker {

    private final EmbeddedPostgres postgres;

    DatabaseMaker(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    void make(String name, String user, String password) {
        try (Connection connection = postgres.connectAsSuperuser("postgres")) {
            boolean known = exists(connection, "select from pg_roles where rolname = ?", user);
            run(
                    connection,
                    (known ? "alter" : "create")
                            + " role "
                            + identifier(user)
                            + " login password "
                            + literal(connection, password));
            if (!exists(connection, "select from pg_database where datname = ?", name)) {
                run(
                        connection,
                        "create database " + identifier(name) + " owner " + identifier(user));
                run(connection, "revoke all on database " + identifier(name) + " from public");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("no database " + name, e);
        }
    }

    void drop(String name) {
        try (Connection connection = postgres.connectAsSuperuser("postgres")) {
            run(connection, "drop database if exists " + identifier(name) + " with (force)");
        } catch (SQLException e) {
            throw new IllegalStateException("cannot drop database " + name, e);
        }
    }

    private static boolean exists(Connection connection, String query, String name)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String literal(Connection connection, String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.enquoteLiteral(text);
        }
    }
}
