package org.nuandong.beneficiary.intake;

import java.util.ArrayList;
import java.util.List;
import org.nuandong.beneficiary.sheet.Column;
import org.nuandong.intake.run.ReportedRow;
import org.nuandong.intake.run.RowFault;
import org.nuandong.intake.run.Verdict;
import org.nuandong.intake.sheet.SheetColumn;
import org.nuandong.intake.sheet.TableRow;

/** A row of the file with what was understood of it, and its faults so far. */
final class ReadRow implements ReportedRow {

    private final TableRow source;
    private final List<RowFault> faults = new ArrayList<>();
    private final List<Column> householdCategoryColumns = new ArrayList<>();
    private final List<Column> categoryColumns = new ArrayList<>();
    private StagedRow staged;
    private Verdict verdict;
    private List<String> fields = List.of();

    ReadRow(TableRow source) {
        this.source = source;
    }

    /** At the acceptance: the file is not read again. */
    ReadRow(StagedRow staged) {
        source = null;
        this.staged = staged;
    }

    @Override
    public int number() {
        return source == null ? staged.number() : source.number();
    }

    @Override
    public String letters(SheetColumn column) {
        return column == null || source == null ? null : source.letters(column);
    }

    void fault(Column column, FaultReason reason) {
        fault(column, reason, null);
    }

    void fault(Column column, FaultReason reason, String hint) {
        faults.add(new RowFault(column, reason, hint));
    }

    @Override
    public List<RowFault> faults() {
        return faults;
    }

    boolean isGood() {
        return faults.stream().allMatch(fault -> fault.reason().isNote());
    }

    boolean isGoodAt(Column column) {
        return faults.stream()
                .noneMatch(fault -> fault.column() == column && !fault.reason().isNote());
    }

    void understood(StagedRow row) {
        staged = row;
    }

    StagedRow staged() {
        return staged;
    }

    /** In the order of the entries: which column each category was written in. */
    List<Column> categoryColumns() {
        return categoryColumns;
    }

    List<Column> householdCategoryColumns() {
        return householdCategoryColumns;
    }

    void judge(Verdict what, List<String> changedFields) {
        verdict = what;
        fields = List.copyOf(changedFields);
    }

    @Override
    public Verdict verdict() {
        return verdict;
    }

    @Override
    public List<String> fields() {
        return fields;
    }
}
