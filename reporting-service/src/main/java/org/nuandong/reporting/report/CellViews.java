package org.nuandong.reporting.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.nuandong.reporting.form.Check;
import org.nuandong.reporting.form.Edition;
import org.nuandong.reporting.form.Form;
import org.nuandong.reporting.form.FormColumn;
import org.nuandong.reporting.form.FormRow;
import org.nuandong.reporting.form.Sheet;
import org.nuandong.reporting.form.ZeroReport;
import org.nuandong.reporting.indicator.Figure;
import org.nuandong.reporting.platform.Label;

/** Shows one sheet by its edition, in the reader's language. */
final class CellViews {

    private static final Label ZERO_REPORT = new Label("零报告", "Zero report");

    private final Edition edition;
    private final Form form;
    private final Sheet sheet;
    private final String language;

    CellViews(Edition edition, Sheet sheet, String language) {
        this.edition = edition;
        this.form = edition.form();
        this.sheet = sheet;
        this.language = language;
    }

    List<ReportView.ColumnView> columns() {
        return form.columns().stream()
                .map(c -> new ReportView.ColumnView(c.id(), c.label().in(language)))
                .toList();
    }

    /**
     * Those the form no longer has stand behind it under their ids: what was submitted is shown.
     */
    List<ReportView.RowView> rows() {
        Stream<ReportView.RowView> known =
                form.rows().stream().filter(r -> sheet.cells().containsKey(r.id())).map(this::row);
        Stream<ReportView.RowView> gone =
                sheet.cells().keySet().stream()
                        .filter(id -> form.row(id).isEmpty())
                        .map(id -> row(id, id, null, null, false, false));
        return Stream.concat(known, gone).toList();
    }

    private ReportView.RowView row(FormRow row) {
        return row(
                row.id(),
                row.label().in(language),
                unit(row),
                row.subsetOf(),
                row.diagnostic(),
                row.indicator() == null);
    }

    private ReportView.RowView row(
            String id,
            String label,
            String unit,
            String subsetOf,
            boolean diagnostic,
            boolean declared) {
        List<ReportView.CellView> cells = form.columns().stream().map(c -> cell(id, c)).toList();
        return new ReportView.RowView(id, label, unit, subsetOf, diagnostic, declared, cells);
    }

    private String unit(FormRow row) {
        if (row.per() != null) {
            return null;
        }
        return edition.indicatorOf(row).map(i -> i.unit()).orElse(row.unit()).in(language);
    }

    private ReportView.CellView cell(String row, FormColumn column) {
        Sheet.Cell cell = sheet.cell(row, column.id());
        boolean alone = form.row(row).map(r -> form.isDeclaredAlone(r, column)).orElse(false);
        BigDecimal declared = sheet.declaredAt(row, column.id());
        BigDecimal variance =
                alone || declared == null || cell.value() == null
                        ? null
                        : Figure.plain(declared.subtract(cell.value()));
        return new ReportView.CellView(
                column.id(), cell.value(), cell.backEntered(), declared, variance);
    }

    List<ReportView.InvariantView> invariants() {
        return Check.of(form, sheet).stream().map(this::invariant).toList();
    }

    private ReportView.InvariantView invariant(Check check) {
        return new ReportView.InvariantView(
                check.id(),
                check.label().in(language),
                check.column(),
                check.parts(),
                check.whole(),
                check.passed(),
                check.severity().name().toLowerCase(Locale.ROOT),
                sheet.declared().explanations().get(check.id()));
    }

    List<ReportView.TextView> texts() {
        return form.texts().stream()
                .map(
                        t ->
                                new ReportView.TextView(
                                        t.id(),
                                        t.label().in(language),
                                        t.required(),
                                        sheet.declared().texts().get(t.id())))
                .toList();
    }

    ReportView.ZeroView zeroReport() {
        if (!form.zeroReport()) {
            return null;
        }
        boolean stated = sheet.declared().zeroReport();
        return new ReportView.ZeroView(
                ZeroReport.nothingHappened(edition, sheet),
                stated,
                stated ? ZERO_REPORT.in(language) : null);
    }
}
