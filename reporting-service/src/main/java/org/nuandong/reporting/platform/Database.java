package org.nuandong.reporting.platform;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.postgresql.PGStatement;

/** Plain SQL on the service's database; joins the running transaction. */
@ApplicationScoped
public class Database {

    private final AgroalDataSource dataSource;

    Database(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    public <T> List<T> list(String sql, Function<Row, T> reader, Object... arguments) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepare(connection, sql, arguments)) {
            return read(statement, reader);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /**
     * The same, planned anew for these arguments: for statements that read a county or the whole
     * country by the same words, where a plan for any argument is the wrong one for most.
     */
    public <T> List<T> listPlanned(Sql sql, Function<Row, T> reader) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepare(connection, sql.text(), sql.arguments())) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            return read(statement, reader);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static <T> List<T> read(PreparedStatement statement, Function<Row, T> reader)
            throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            Row row = new Row(rows);
            while (rows.next()) {
                found.add(reader.apply(row));
            }
            return found;
        }
    }

    public <T> Optional<T> one(String sql, Function<Row, T> reader, Object... arguments) {
        return list(sql, reader, arguments).stream().findFirst();
    }

    /** Rows changed. */
    public int change(String sql, Object... arguments) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepare(connection, sql, arguments)) {
            statement.execute();
            return Math.max(0, statement.getUpdateCount());
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, bound(connection, arguments[i]));
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    private static Object bound(Connection connection, Object argument) throws SQLException {
        if (argument instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (argument instanceof Object[] array) {
            return connection.createArrayOf(sqlType(array), plain(array));
        }
        return argument;
    }

    private static String sqlType(Object[] array) {
        Class<?> type = array.getClass().getComponentType();
        if (type == UUID.class) {
            return "uuid";
        }
        if (type == Integer.class) {
            return "int4";
        }
        if (type == Long.class) {
            return "int8";
        }
        if (type == LocalDate.class) {
            return "date";
        }
        return type == Boolean.class ? "bool" : "text";
    }

    /** Everything else travels as text and is cast in the statement. */
    private static Object[] plain(Object[] array) {
        if (sqlType(array).equals("text")) {
            return Arrays.stream(array).map(v -> v == null ? null : v.toString()).toArray();
        }
        return array;
    }
}
