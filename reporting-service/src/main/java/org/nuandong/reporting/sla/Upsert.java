package org.nuandong.reporting.sla;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuandong.reporting.platform.Columns;
import org.nuandong.reporting.platform.Database;

/** Writes many rows of a projection by one statement; the last word on a key stands. */
final class Upsert<T> {

    /** A column, its type and where its value comes from. */
    record Column<T>(String name, String type, Function<T, ?> value) {}

    private final String sql;
    private final List<Column<T>> columns;

    Upsert(String table, String key, List<Column<T>> columns) {
        this.columns = columns;
        String names = each(columns, Column::name);
        sql =
                "insert into %s (%s) select %s from unnest(%s) as n(%s) on conflict (%s) do update set %s"
                        .formatted(
                                table,
                                names,
                                each(columns, c -> c.name() + "::" + c.type()),
                                each(columns, c -> "?::text[]"),
                                names,
                                key,
                                each(columns, c -> c.name() + " = excluded." + c.name()));
    }

    void write(Database database, List<T> rows) {
        Columns<T> values = Columns.of(rows);
        database.change(
                sql,
                columns.stream().map(c -> (Object) values.text(c.value())).toArray(Object[]::new));
    }

    private static <T> String each(List<Column<T>> columns, Function<Column<T>, String> piece) {
        return columns.stream().map(piece).collect(Collectors.joining(", "));
    }
}
