package org.nuandong.intake.list;

import java.util.ArrayList;
import java.util.List;

/** The good rows above one in its file: a unit may report to one that stands there. */
public final class RowsAbove<E> {

    private final List<E> entries = new ArrayList<>();

    void add(E entry) {
        entries.add(entry);
    }

    public List<E> entries() {
        return entries;
    }
}
