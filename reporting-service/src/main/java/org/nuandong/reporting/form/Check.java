package org.nuandong.reporting.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.nuandong.reporting.platform.Label;

/** 平衡检查: one invariant in one column, with both sides as they are; nothing is adjusted. */
public record Check(
        String id,
        Label label,
        String column,
        BigDecimal parts,
        BigDecimal whole,
        boolean passed,
        Severity severity) {

    /** What an explanation may be written about: the invariants, and each part of a whole. */
    public static Set<String> ids(Form form) {
        Set<String> ids = new TreeSet<>();
        form.invariants().forEach(i -> ids.add(i.id()));
        form.rows().stream().filter(r -> r.subsetOf() != null).forEach(r -> ids.add(idOf(r)));
        return ids;
    }

    private static String idOf(FormRow subset) {
        return subset.id() + "-in-" + subset.subsetOf();
    }

    /** All invariants of the form, and that no part (其中) is more than its whole. */
    public static List<Check> of(Form form, Sheet sheet) {
        List<Check> checks = new ArrayList<>();
        for (FormColumn column : form.columns()) {
            form.invariants().forEach(i -> checks.add(of(i, column.id(), sheet)));
            form.rows().stream()
                    .filter(r -> r.subsetOf() != null)
                    .forEach(r -> checks.add(subset(r, column.id(), sheet)));
        }
        return checks;
    }

    private static Check of(Invariant invariant, String column, Sheet sheet) {
        BigDecimal parts =
                invariant.sum().stream()
                        .map(row -> sheet.cell(row, column).value())
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal whole = sheet.cell(invariant.equals(), column).value();
        boolean passed = whole != null && parts.compareTo(whole) == 0;
        return new Check(
                invariant.id(),
                invariant.label(),
                column,
                parts,
                whole,
                passed,
                invariant.severity());
    }

    private static Check subset(FormRow row, String column, Sheet sheet) {
        BigDecimal part = sheet.cell(row.id(), column).value();
        BigDecimal whole = sheet.cell(row.subsetOf(), column).value();
        return new Check(
                idOf(row),
                row.label(),
                column,
                part,
                whole,
                part == null || whole == null || part.compareTo(whole) <= 0,
                Severity.EXPLAIN);
    }
}
