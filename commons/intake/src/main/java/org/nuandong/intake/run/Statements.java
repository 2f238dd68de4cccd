package org.nuandong.intake.run;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.rows.Columns;

/** Plain statements on the tables of imports, in the caller's transaction. */
@ApplicationScoped
class Statements {

    private final AgroalDataSource database;

    Statements(AgroalDataSource database) {
        this.database = database;
    }

    interface Read<T> {
        T from(ResultSet row) throws SQLException;
    }

    interface Binding<R> {
        Columns<R> bind(Columns<R> columns) throws SQLException;
    }

    int update(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a table of imports", e);
        }
    }

    /** The first parameter is the import, the others are columns of the rows. */
    <R> void updateAll(String sql, UUID run, List<R> rows, Binding<R> binding) {
        if (rows.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, run);
            binding.bind(Columns.after(1, statement, rows));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a table of imports", e);
        }
    }

    <T> List<T> list(String sql, Read<T> read, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            try (ResultSet row = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (row.next()) {
                    found.add(read.from(row));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a table of imports", e);
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
