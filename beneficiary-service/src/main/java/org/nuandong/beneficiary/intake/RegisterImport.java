package org.nuandong.beneficiary.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nuandong.beneficiary.sheet.Column;
import org.nuandong.beneficiary.sheet.SheetKind;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Role;
import org.nuandong.intake.run.EffectTable;
import org.nuandong.intake.run.ImportKind;
import org.nuandong.intake.run.ImportRights;
import org.nuandong.intake.run.ImportRun;
import org.nuandong.intake.run.Reason;
import org.nuandong.intake.sheet.Choices;
import org.nuandong.intake.sheet.OpenSheet;
import org.nuandong.intake.sheet.SheetForm;

/** The tables of people and of households, which are read and written alike. */
record RegisterImport(
        SheetKind kind,
        ListSource lists,
        ImportCheck reading,
        ImportAcceptance writing,
        GroupUndo undoing)
        implements ImportKind {

    private static final ImportRights RIGHTS =
            new ImportRights(
                    Set.of(Role.REGISTRAR, Role.FIELD_WORKER),
                    Set.of(Role.REGISTRAR),
                    Set.of(Role.REGISTRAR, Role.APPROVER, Role.BUREAU_LEADER));

    @Override
    public SheetForm form() {
        return kind;
    }

    @Override
    public ImportRights rights() {
        return RIGHTS;
    }

    @Override
    public Map<Column, Choices> choices(RegionCode region) {
        return lists.choices(kind, region);
    }

    @Override
    public Reason reason(String code) {
        return FaultReason.of(code);
    }

    @Override
    public void check(ImportRun run, OpenSheet sheet) {
        reading.check(run, sheet);
    }

    @Override
    public void write(ImportRun run) {
        writing.write(run);
    }

    @Override
    public int undo(ImportRun run, List<EffectTable.Open> group) {
        return undoing.undo(run, group);
    }
}
