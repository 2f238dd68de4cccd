package org.nuandong.intake.list;

import java.util.ArrayList;
import java.util.List;
import org.nuandong.intake.run.ReportedRow;
import org.nuandong.intake.run.RowFault;
import org.nuandong.intake.run.Verdict;
import org.nuandong.intake.sheet.SheetColumn;
import org.nuandong.intake.sheet.TableRow;

/** A row with what was made of it so far. */
final class ListRow<E> implements ReportedRow {

    private final int number;
    private final TableRow source;
    private final List<RowFault> faults = new ArrayList<>();
    private final E entry;
    private Verdict verdict = Verdict.FAULT;
    private List<String> fields = List.of();

    ListRow(int number, TableRow source, E entry, List<RowFault> faults) {
        this.number = number;
        this.source = source;
        this.entry = entry;
        this.faults.addAll(faults);
    }

    E entry() {
        return entry;
    }

    boolean isGood() {
        return faults.isEmpty() && entry != null;
    }

    void fault(RowFault fault) {
        faults.add(fault);
    }

    void judge(Standing standing) {
        faults.addAll(standing.faults());
        if (!isGood()) {
            verdict = Verdict.FAULT;
        } else if (standing.isNew()) {
            verdict = Verdict.NEW;
        } else {
            verdict = standing.isUnchanged() ? Verdict.UNCHANGED : Verdict.CHANGED;
            fields = standing.changes();
        }
    }

    boolean isToBeWritten() {
        return verdict == Verdict.NEW || verdict == Verdict.CHANGED;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public Verdict verdict() {
        return verdict;
    }

    @Override
    public List<String> fields() {
        return fields;
    }

    @Override
    public List<RowFault> faults() {
        return faults;
    }

    @Override
    public String letters(SheetColumn column) {
        return column == null || source == null ? null : source.letters(column);
    }
}
