package org.nuandong.intake.run;

import java.util.List;
import org.nuandong.intake.sheet.SheetColumn;

/** A row as the report tells of it. */
public interface ReportedRow {

    /** As the office's program shows it. */
    int number();

    Verdict verdict();

    /** Names of what would change; no values. */
    List<String> fields();

    List<RowFault> faults();

    /** The letters above a column; null when the file lacks it. */
    String letters(SheetColumn column);
}
