package org.nuandong.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.nuandong.commons.problem.Language;
import org.nuandong.commons.reference.Unit;
import org.nuandong.commons.reference.UnitTree;
import org.nuandong.reporting.form.Check;
import org.nuandong.reporting.form.Form;
import org.nuandong.reporting.form.FormRow;
import org.nuandong.reporting.form.Sheet;
import org.nuandong.reporting.form.SheetMaker;
import org.nuandong.reporting.indicator.IndicatorCatalog;
import org.nuandong.reporting.indicator.Period;
import org.nuandong.reporting.live.Source;
import org.nuandong.reporting.platform.CanonicalJson;

/** Shows a report: a draft from the facts as they are now, a frozen one as it was submitted. */
@ApplicationScoped
class ReportViews {

    private final ReportDesk desk;
    private final SheetMaker sheets;
    private final IndicatorCatalog indicators;
    private final UnitTree tree;
    private final ReportLines lines;

    ReportViews(
            ReportDesk desk,
            SheetMaker sheets,
            IndicatorCatalog indicators,
            UnitTree tree,
            ReportLines lines) {
        this.desk = desk;
        this.sheets = sheets;
        this.indicators = indicators;
        this.tree = tree;
        this.lines = lines;
    }

    ReportView view(Report report) {
        String language = Language.current().tag();
        Form form = desk.form(report);
        Period period = desk.period(report);
        Sheet now = desk.sheetNow(report);
        boolean frozen = report.state().isFrozen();
        Sheet shown = frozen ? report.sheet() : now;
        List<Source> sources = desk.sources(form);
        return new ReportView(
                report.id(),
                report.form(),
                shown.version(),
                form.label().in(language),
                report.unitId(),
                Optional.ofNullable(report.unitId())
                        .flatMap(tree::find)
                        .map(Unit::name)
                        .orElse(null),
                lines.superior(report).orElse(null),
                report.region().code(),
                report.period(),
                period.first(),
                period.end(),
                dueAt(form, report),
                report.state().code(),
                report.revision(),
                frozen ? report.hash() : CanonicalJson.hash(CanonicalJson.write(now)),
                frozen,
                step(report.drafted()),
                step(report.reviewed()),
                step(report.submitted()),
                step(report.decided()),
                report.reason(),
                columns(form, language),
                form.rows().stream()
                        .filter(r -> shown.cells().containsKey(r.id()))
                        .map(r -> row(form, r, shown, language))
                        .toList(),
                Check.of(form, shown).stream().map(c -> invariant(c, language)).toList(),
                sources.stream().allMatch(s -> s.covers(period.endsAt())),
                sources,
                frozen ? corrections(shown, now) : List.of());
    }

    private Instant dueAt(Form form, Report report) {
        return form.due() == null
                ? null
                : form.due().dueAt(desk.period(report), sheets.presetsOf(desk.subject(report)));
    }

    private static List<ReportView.ColumnView> columns(Form form, String language) {
        return form.columns().stream()
                .map(c -> new ReportView.ColumnView(c.id(), c.label().in(language)))
                .toList();
    }

    private ReportView.RowView row(Form form, FormRow row, Sheet sheet, String language) {
        List<ReportView.CellView> cells =
                form.columns().stream()
                        .map(
                                c -> {
                                    Sheet.Cell cell = sheet.cell(row.id(), c.id());
                                    return new ReportView.CellView(
                                            c.id(), cell.value(), cell.backEntered());
                                })
                        .toList();
        return new ReportView.RowView(
                row.id(),
                row.label().in(language),
                row.per() == null
                        ? indicators.find(row.indicator()).orElseThrow().unit().in(language)
                        : null,
                row.subsetOf(),
                row.diagnostic(),
                cells);
    }

    private static ReportView.InvariantView invariant(Check check, String language) {
        return new ReportView.InvariantView(
                check.id(),
                check.label().in(language),
                check.column(),
                check.parts(),
                check.whole(),
                check.passed());
    }

    private static ReportView.StepView step(Act act) {
        return act == null ? null : new ReportView.StepView(act.at(), act.by());
    }

    /** What a correction would have to change; the frozen figures stay as they are. */
    private static List<ReportView.CorrectionView> corrections(Sheet frozen, Sheet now) {
        List<ReportView.CorrectionView> differing = new ArrayList<>();
        frozen.cells()
                .forEach(
                        (row, cells) ->
                                cells.forEach(
                                        (column, cell) -> {
                                            BigDecimal fresh = value(now, row, column);
                                            if (!Objects.equals(cell.value(), fresh)) {
                                                differing.add(
                                                        new ReportView.CorrectionView(
                                                                row, column, cell.value(), fresh));
                                            }
                                        }));
        return differing;
    }

    private static BigDecimal value(Sheet sheet, String row, String column) {
        return sheet.cells().containsKey(row) && sheet.cells().get(row).containsKey(column)
                ? sheet.cell(row, column).value()
                : null;
    }
}
