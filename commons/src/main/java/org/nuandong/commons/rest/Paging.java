package org.nuandong.commons.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;

/** Keyset paging: cursors are opaque and encrypted, for they hold sort values. */
@ApplicationScoped
public class Paging {

    public static final int MAX_LIMIT = 200;

    /** The sort values behind a cursor (last one the id), or null for the first page. */
    public List<String> position(String cursor) {
        throw new UnsupportedOperationException("being built");
    }

    /**
     * Cuts {@code rows} (fetched with limit + 1) to a page; {@code keys} gives the sort values of a
     * row, in the order that {@link #position} gives them back. Sets {@code Link: rel="next"}.
     */
    public <R, T> Page<T> page(
            List<R> rows, int limit, Function<R, List<String>> keys, Function<R, T> view) {
        throw new UnsupportedOperationException("being built");
    }
}
