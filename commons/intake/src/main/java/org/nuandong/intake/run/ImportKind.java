package org.nuandong.intake.run;

import java.util.List;
import java.util.Map;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.intake.sheet.Choices;
import org.nuandong.intake.sheet.OpenSheet;
import org.nuandong.intake.sheet.SheetColumn;
import org.nuandong.intake.sheet.SheetForm;

/** 表种: what a kind of table means; one bean each. Its work takes its own transactions. */
public interface ImportKind {

    SheetForm form();

    ImportRights rights();

    /** By column, the words of those that have a list. */
    Map<? extends SheetColumn, Choices> choices(RegionCode region);

    /** By its code in a report. */
    Reason reason(String code);

    /** Reads every row and reports it; changes nothing else. Begun again, it starts anew. */
    void check(ImportRun run, OpenSheet sheet);

    /** Writes what waits, batch by batch; after a kill it goes on. */
    void write(ImportRun run);

    /** Takes back what was written together, in the caller's transaction; answers what stays. */
    int undo(ImportRun run, List<EffectTable.Open> group);
}
