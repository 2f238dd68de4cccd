package org.nuandong.intake.sheet;

/** A row of the table, its cells by what they mean. */
public final class TableRow {

    private final SheetRow row;
    private final Heads heads;

    TableRow(SheetRow row, Heads heads) {
        this.row = row;
        this.heads = heads;
    }

    /** As the office's program shows it. */
    public int number() {
        return row.number();
    }

    /** Blank when the file lacks the column. */
    public SheetCell cell(SheetColumn column) {
        return heads.cell(row, column);
    }

    /** The letters above the column: "A"; null when the file lacks it. */
    public String letters(SheetColumn column) {
        int place = heads.place(column);
        return place < 0 ? null : Heads.letters(place);
    }
}
