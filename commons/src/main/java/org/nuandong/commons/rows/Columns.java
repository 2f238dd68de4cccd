package org.nuandong.commons.rows;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Binds the rows to a statement's array parameters, the first call to the first of them. Instants
 * travel as text: the statement casts them.
 */
public final class Columns<R> {

    private final PreparedStatement statement;
    private final List<R> rows;
    private int bound;

    private Columns(int bound, PreparedStatement statement, List<R> rows) {
        this.bound = bound;
        this.statement = statement;
        this.rows = rows;
    }

    public static <R> Columns<R> of(PreparedStatement statement, List<R> rows) {
        return after(0, statement, rows);
    }

    /** The parameters before them are already bound. */
    public static <R> Columns<R> after(int bound, PreparedStatement statement, List<R> rows) {
        return new Columns<>(bound, statement, rows);
    }

    /** As its text; null stays null. */
    public Columns<R> text(Function<R, ?> value) throws SQLException {
        return array("text", rows.stream().map(value).map(Columns::written).toArray(String[]::new));
    }

    public Columns<R> uuid(Function<R, UUID> value) throws SQLException {
        return array("uuid", rows.stream().map(value).toArray(UUID[]::new));
    }

    public Columns<R> bool(Function<R, Boolean> value) throws SQLException {
        return array("boolean", rows.stream().map(value).toArray(Boolean[]::new));
    }

    public Columns<R> integer(Function<R, Integer> value) throws SQLException {
        return array("integer", rows.stream().map(value).toArray(Integer[]::new));
    }

    public Columns<R> bytes(Function<R, byte[]> value) throws SQLException {
        return array("bytea", rows.stream().map(value).toArray(byte[][]::new));
    }

    private Columns<R> array(String type, Object[] values) throws SQLException {
        bound++;
        statement.setArray(bound, statement.getConnection().createArrayOf(type, values));
        return this;
    }

    private static String written(Object value) {
        return value == null ? null : value.toString();
    }
}
