package org.nuandong.reporting.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.nuandong.reporting.form.Sheet;

/**
 * 待更正: what a correction would have to change; the frozen figures stay as they are. Counted figures
 * first, then the totals that a paper states (B1): one told after the freezing is a difference as
 * well, unless a person entered a figure, which goes before what is told.
 */
final class Differences {

    private final Sheet frozen;
    private final Sheet now;
    private final List<ReportView.CorrectionView> found = new ArrayList<>();

    Differences(Sheet frozen, Sheet now) {
        this.frozen = frozen;
        this.now = now;
    }

    List<ReportView.CorrectionView> all() {
        frozen.cells().forEach((row, cells) -> cells.keySet().forEach(c -> counted(row, c)));
        told().forEach((row, columns) -> columns.forEach(column -> declared(row, column)));
        return List.copyOf(found);
    }

    private void counted(String row, String column) {
        if (now.cells().containsKey(row)) {
            add(row, column, null, value(frozen, row, column), value(now, row, column));
        }
    }

    private void declared(String row, String column) {
        if (now.cells().containsKey(row) && frozen.cells().containsKey(row)) {
            add(row, column, true, frozen.declaredAt(row, column), now.declaredAt(row, column));
        }
    }

    /** Nothing can be entered any more: only what events told may have changed. */
    private SortedMap<String, SortedSet<String>> told() {
        SortedMap<String, SortedSet<String>> cells = new TreeMap<>();
        Stream.of(frozen.told(), now.told())
                .flatMap(told -> told.entrySet().stream())
                .forEach(
                        row ->
                                cells.computeIfAbsent(row.getKey(), r -> new TreeSet<>())
                                        .addAll(row.getValue().keySet()));
        return cells;
    }

    private void add(
            String row, String column, Boolean declared, BigDecimal before, BigDecimal after) {
        if (before == null ? after != null : after == null || before.compareTo(after) != 0) {
            found.add(new ReportView.CorrectionView(row, column, declared, before, after));
        }
    }

    private static BigDecimal value(Sheet sheet, String row, String column) {
        return sheet.cell(row, column).value();
    }
}
