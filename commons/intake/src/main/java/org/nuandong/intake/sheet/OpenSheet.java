package org.nuandong.intake.sheet;

import java.util.Iterator;

/** 读表: the rows of a file's table, one after the other; the number of rows is bounded. */
public final class OpenSheet implements Iterator<TableRow>, AutoCloseable {

    private final SheetRows rows;
    private final Heads heads;
    private final int most;
    private int read;

    OpenSheet(SheetRows rows, Heads heads, int most) {
        this.rows = rows;
        this.heads = heads;
        this.most = most;
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public TableRow next() {
        if (++read > most) {
            throw SheetProblem.SHEET_TOO_MANY_ROWS.because(most);
        }
        return new TableRow(rows.next(), heads);
    }

    @Override
    public void close() {
        rows.close();
    }
}
