package org.nuandong.reporting.disclosure;

import java.util.Map;

/** 可公开的数字: how each cell of a table may be shown; what is not named is not shown. */
public final class PublicFigures {

    private static final String WITHHELD = "…";

    private final int least;
    private final Map<String, Shown> shown;

    PublicFigures(int least, Map<String, Shown> shown) {
        this.least = least;
        this.shown = Map.copyOf(shown);
    }

    static String key(String row, String column) {
        return row + "|" + column;
    }

    /** Smaller counts are hidden. */
    public int least() {
        return least;
    }

    public boolean isPlain(String row, String column) {
        return how(row, column) == Shown.PLAIN;
    }

    /** What stands in place of a hidden number: "&lt;5", or dots where that would say too much. */
    public String text(String row, String column) {
        return how(row, column) == Shown.SMALL ? "<" + least : WITHHELD;
    }

    private Shown how(String row, String column) {
        return shown.getOrDefault(key(row, column), Shown.WITHHELD);
    }
}
