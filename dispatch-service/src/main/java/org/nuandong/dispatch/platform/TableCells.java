package org.nuandong.dispatch.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.problem.ProblemException;
import org.nuandong.commons.reference.Unit;
import org.nuandong.commons.reference.UnitTree;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.intake.list.Cells;
import org.nuandong.intake.run.CellFault;
import org.nuandong.intake.run.ImportRun;
import org.nuandong.intake.sheet.SheetColumn;

/** Cells that every table of this service has: a region, a unit, a text without numbers. */
@ApplicationScoped
public class TableCells {

    private final UnitTree units;

    TableCells(UnitTree units) {
        this.units = units;
    }

    /** Null, and a fault, when the import may not touch it. */
    public RegionCode region(Cells cells, SheetColumn column, ImportRun run) {
        String code = cells.plain(column, 12);
        if (code == null) {
            return null;
        }
        if (!RegionCode.isValid(code) || !run.takes(new RegionCode(code))) {
            cells.fault(column, CellFault.UNKNOWN_REGION);
            return null;
        }
        return new RegionCode(code);
    }

    /** By its name or system id; null when blank. */
    public UUID unit(Cells cells, SheetColumn column, ImportRun run) {
        String written = cells.text(column, 80);
        if (written == null) {
            return null;
        }
        List<Unit> found =
                isId(written)
                        ? units.find(UUID.fromString(written)).stream().toList()
                        : units.called(written);
        List<Unit> own =
                found.stream()
                        .filter(one -> run.covers(one.region()) && run.takesUnit(one.unitId()))
                        .toList();
        if (own.size() != 1) {
            cells.fault(column, own.isEmpty() ? CellFault.UNKNOWN_NAME : CellFault.NAME_OF_SEVERAL);
            return null;
        }
        return own.get(0).unitId();
    }

    /** Identity and telephone numbers do not belong into it. */
    public String text(Cells cells, SheetColumn column, int most) {
        String text = cells.text(column, most);
        try {
            FreeText.requireNoNumbers(text, column.key());
        } catch (ProblemException number) {
            cells.fault(column, CellFault.NUMBER_IN_TEXT);
        }
        return text;
    }

    /** Is it written as a system id? */
    public static boolean isId(String written) {
        return written.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    }
}
