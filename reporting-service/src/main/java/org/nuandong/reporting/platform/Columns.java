package org.nuandong.reporting.platform;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Turns rows into the column arrays that {@code unnest} takes: one statement, many rows. */
public final class Columns<T> {

    private final List<T> rows;

    private Columns(List<T> rows) {
        this.rows = rows;
    }

    public static <T> Columns<T> of(List<T> rows) {
        return new Columns<>(rows);
    }

    public <V> V[] column(Function<T, V> value, IntFunction<V[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    /** As text, to be cast in the statement (instants, days, numbers, JSON). */
    public String[] text(Function<T, ?> value) {
        return rows.stream()
                .map(value)
                .map(v -> v == null ? null : v.toString())
                .toArray(String[]::new);
    }
}
