package org.nuandong.intake.run;

import org.nuandong.intake.sheet.SheetColumn;

/** One fault of a row; {@code column} is null when it concerns the row as a whole. */
public record RowFault(SheetColumn column, Reason reason, String hint) {}
