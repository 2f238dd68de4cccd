package org.nuandong.intake.sheet;

import java.util.List;

/** A row as it stands in the file, with the number that the office's program shows beside it. */
public record SheetRow(int number, List<SheetCell> cells) {

    SheetCell cell(int index) {
        return index < cells.size() ? cells.get(index) : SheetCell.BLANK;
    }

    boolean isBlank() {
        return cells.stream().allMatch(SheetCell::isBlank);
    }

    /** A record's own text would put personal values into logs. */
    @Override
    public String toString() {
        return "row " + number;
    }
}
