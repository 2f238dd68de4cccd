package org.nuandong.reporting.disclosure;

import java.math.BigDecimal;
import java.util.Map;

/** 可公开的数字: how each cell of a table may be shown; what is not named is not shown. */
public final class PublicFigures {

    static final String FEWER = "<";
    static final String NO_FEWER = "≥";
    private static final String WITHHELD = "…";

    private final int least;
    private final Map<String, Shown> shown;
    private final Map<String, BigDecimal> floors;

    PublicFigures(int least, Map<String, Shown> shown, Map<String, BigDecimal> floors) {
        this.least = least;
        this.shown = Map.copyOf(shown);
        this.floors = Map.copyOf(floors);
    }

    static String key(String row, String column) {
        return row + "|" + column;
    }

    /** Smaller counts are hidden. */
    public int least() {
        return least;
    }

    public boolean isPlain(String row, String column) {
        return isPlain(key(row, column));
    }

    boolean isPlain(String cell) {
        return how(cell) == Shown.PLAIN;
    }

    /**
     * What stands in place of a hidden number: "&lt;5"; "≥20" where 20 was the last one shown; or
     * dots where that would say too much.
     */
    public String text(String row, String column) {
        return text(key(row, column));
    }

    String text(String cell) {
        if (how(cell) == Shown.SMALL) {
            return FEWER + least;
        }
        BigDecimal floor = floors.get(cell);
        return floor == null ? WITHHELD : NO_FEWER + floor.toPlainString();
    }

    private Shown how(String cell) {
        return shown.getOrDefault(cell, Shown.WITHHELD);
    }
}
