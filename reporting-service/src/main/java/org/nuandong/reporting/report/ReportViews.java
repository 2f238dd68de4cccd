package org.nuandong.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nuandong.commons.problem.Language;
import org.nuandong.commons.reference.Unit;
import org.nuandong.commons.reference.UnitTree;
import org.nuandong.reporting.form.Edition;
import org.nuandong.reporting.form.Form;
import org.nuandong.reporting.form.Sheet;
import org.nuandong.reporting.form.SheetMaker;
import org.nuandong.reporting.indicator.Period;
import org.nuandong.reporting.live.Source;
import org.nuandong.reporting.platform.CanonicalJson;

/** Shows a report: a draft from the facts as they are now, a frozen one as it was submitted. */
@ApplicationScoped
class ReportViews {

    private final ReportDesk desk;
    private final SheetMaker sheets;
    private final UnitTree tree;
    private final ReportLines lines;

    ReportViews(ReportDesk desk, SheetMaker sheets, UnitTree tree, ReportLines lines) {
        this.desk = desk;
        this.sheets = sheets;
        this.tree = tree;
        this.lines = lines;
    }

    ReportView view(Report report) {
        String language = Language.current().tag();
        Edition edition = desk.edition(report);
        Form form = edition.form();
        Period period = desk.period(report);
        Sheet now = desk.sheetNow(report);
        boolean frozen = report.state().isFrozen();
        Sheet shown = frozen ? report.sheet() : now;
        CellViews cells = new CellViews(edition, shown, language);
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
                cells.columns(),
                cells.rows(),
                cells.invariants(),
                sources.stream().allMatch(s -> s.covers(period.endsAt())),
                sources,
                frozen ? new Differences(shown, now).all() : List.of(),
                shown.edition(),
                cells.texts(),
                cells.zeroReport(),
                shown.declared().hash());
    }

    private Instant dueAt(Form form, Report report) {
        return form.due() == null
                ? null
                : form.due().dueAt(desk.subject(report), sheets.presetsOf(desk.subject(report)));
    }

    private static ReportView.StepView step(Act act) {
        return act == null ? null : new ReportView.StepView(act.at(), act.by());
    }
}
