package org.nuandong.intake.sheet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Door: a table of other columns than the template's, such as a bank's answer, read with the same
 * care. Each column goes by any of its names; columns that are not asked for are passed over.
 */
public final class PlainTable implements Iterator<List<SheetCell>>, AutoCloseable {

    private static final int ROWS_ABOVE_THE_HEADS = 10;

    private final SheetRows rows;
    private final int[] places;
    private final int most;
    private int read;
    private int number;

    private PlainTable(SheetRows rows, int[] places, int most) {
        this.rows = rows;
        this.places = places;
        this.most = most;
    }

    /**
     * Empty when no row holds a name of every required column, the first {@code required} of them.
     */
    public static Optional<PlainTable> open(
            byte[] content, List<Set<String>> columns, int required, SheetLimits limits) {
        SheetRows rows = Sheets.rows(content, limits);
        try {
            for (int i = 0; i < ROWS_ABOVE_THE_HEADS && rows.hasNext(); i++) {
                int[] places = places(rows.next(), columns);
                if (allFound(places, required)) {
                    return Optional.of(new PlainTable(rows, places, limits.rows()));
                }
            }
        } catch (RuntimeException refused) {
            rows.close();
            throw refused;
        }
        rows.close();
        return Optional.empty();
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    /** In the order the columns were asked for; blank where the file lacks one. */
    @Override
    public List<SheetCell> next() {
        if (++read > most) {
            throw SheetProblem.SHEET_TOO_MANY_ROWS.because(most);
        }
        SheetRow row = rows.next();
        number = row.number();
        List<SheetCell> cells = new ArrayList<>(places.length);
        for (int place : places) {
            cells.add(place < 0 ? SheetCell.BLANK : row.cell(place));
        }
        return cells;
    }

    /** Of the row just read, as the office's program shows it. */
    public int number() {
        return number;
    }

    private static int[] places(SheetRow row, List<Set<String>> columns) {
        int[] places = new int[columns.size()];
        for (int column = 0; column < places.length; column++) {
            places[column] = -1;
            for (int i = 0; i < row.cells().size(); i++) {
                if (columns.get(column).contains(word(row.cell(i).text()))) {
                    places[column] = i;
                }
            }
        }
        return places;
    }

    private static boolean allFound(int[] places, int required) {
        for (int i = 0; i < required; i++) {
            if (places[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private static String word(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s*.:]", "")
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        rows.close();
    }
}
