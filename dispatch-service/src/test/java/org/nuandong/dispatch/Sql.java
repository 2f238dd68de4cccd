package org.nuandong.dispatch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.nuandong.deploy.testing.Backing;

/** Looks at the service's rows from outside. */
public final class Sql {

    private Sql() {}

    public static long count(String query, Object... values) {
        return Long.parseLong(text(query, values));
    }

    public static String text(String query, Object... values) {
        try (Connection connection = Backing.connect();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static int update(String statement, Object... values) {
        try (Connection connection = Backing.connect();
                PreparedStatement update = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
