package org.nuandong.dispatch;

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
        return prepared(
                query,
                values,
                statement -> {
                    try (ResultSet row = statement.executeQuery()) {
                        row.next();
                        return row.getString(1);
                    }
                });
    }

    public static int update(String sql, Object... values) {
        return prepared(sql, values, PreparedStatement::executeUpdate);
    }

    private static <T> T prepared(String sql, Object[] values, Work<T> work) {
        try {
            return Backing.look(
                    connection -> {
                        try (PreparedStatement statement = connection.prepareStatement(sql)) {
                            for (int i = 0; i < values.length; i++) {
                                statement.setObject(i + 1, values[i]);
                            }
                            return work.on(statement);
                        }
                    });
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
