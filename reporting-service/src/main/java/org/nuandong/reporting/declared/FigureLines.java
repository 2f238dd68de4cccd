package org.nuandong.reporting.declared;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nuandong.reporting.form.Edition;
import org.nuandong.reporting.form.Form;
import org.nuandong.reporting.form.FormColumn;
import org.nuandong.reporting.form.FormRow;
import org.nuandong.reporting.form.Invariant;
import org.nuandong.reporting.form.Sheet;
import org.nuandong.reporting.indicator.Figure;
import org.nuandong.reporting.indicator.Indicator;

/** Sets parts, declared total, counted figure and variance beside each other (B1). */
final class FigureLines {

    private final Edition edition;
    private final Form form;
    private final Sheet sheet;
    private final Map<String, Integer> versions;
    private final String language;

    /** {@code versions}: cell → number of its entry. */
    FigureLines(Edition edition, Sheet sheet, Map<String, Integer> versions, String language) {
        this.edition = edition;
        this.form = edition.form();
        this.sheet = sheet;
        this.versions = versions;
        this.language = language;
    }

    /** What can be declared, and what was told. */
    List<DeclaredFigures.Line> all() {
        return form.rows().stream()
                .flatMap(
                        row ->
                                form.columns().stream()
                                        .filter(column -> stands(row, column))
                                        .map(column -> line(row, column)))
                .toList();
    }

    private boolean stands(FormRow row, FormColumn column) {
        return form.isDeclarable(row, column)
                || row.declaredBy() != null && row.declaredBy().columns().contains(column.id());
    }

    private DeclaredFigures.Line line(FormRow row, FormColumn column) {
        BigDecimal declared = sheet.declaredAt(row.id(), column.id());
        BigDecimal entered = sheet.declared().figure(row.id(), column.id());
        BigDecimal computed =
                form.isDeclaredAlone(row, column)
                        ? null
                        : sheet.cell(row.id(), column.id()).value();
        String unit = edition.indicatorOf(row).map(Indicator::unit).orElse(row.unit()).in(language);
        boolean other = row.declaredBy() != null && row.declaredBy().unit() != null;
        return new DeclaredFigures.Line(
                row.id(),
                row.label().in(language),
                column.id(),
                column.label().in(language),
                unit,
                other && entered == null ? row.declaredBy().unit().in(language) : unit,
                declared,
                from(declared, entered),
                computed,
                less(declared, computed),
                form.invariants().stream()
                        .filter(i -> row.id().equals(i.equals()))
                        .map(i -> breakdown(i, column, declared))
                        .toList(),
                versions.getOrDefault(Declaration.cell(row.id(), column.id()), 0));
    }

    private static String from(BigDecimal declared, BigDecimal entered) {
        if (declared == null) {
            return null;
        }
        return entered == null ? "told" : "entered";
    }

    private DeclaredFigures.Breakdown breakdown(
            Invariant invariant, FormColumn column, BigDecimal declared) {
        List<DeclaredFigures.Part> parts =
                invariant.sum().stream()
                        .map(id -> form.row(id).orElseThrow())
                        .map(
                                part ->
                                        new DeclaredFigures.Part(
                                                part.id(),
                                                part.label().in(language),
                                                sheet.cell(part.id(), column.id()).value()))
                        .toList();
        BigDecimal sum =
                parts.stream()
                        .map(DeclaredFigures.Part::value)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new DeclaredFigures.Breakdown(
                invariant.id(),
                invariant.label().in(language),
                parts,
                Figure.plain(sum),
                less(declared, sum));
    }

    private static BigDecimal less(BigDecimal declared, BigDecimal other) {
        return declared == null || other == null ? null : Figure.plain(declared.subtract(other));
    }
}
