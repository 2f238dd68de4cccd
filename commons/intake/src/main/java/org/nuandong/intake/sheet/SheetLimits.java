package org.nuandong.intake.sheet;

/**
 * How much of a file is read: unpacked bytes, bytes of the table of texts (it is held in memory),
 * rows that hold something, and characters of one cell.
 */
public record SheetLimits(long unpacked, long texts, int rows, int cell) {

    /** Memory is the machine's, not the plans': 112,800 rows × 20 columns take about a fifth. */
    public static SheetLimits ofRows(int rows) {
        return new SheetLimits(512L << 20, 96L << 20, rows, 2_000);
    }
}
