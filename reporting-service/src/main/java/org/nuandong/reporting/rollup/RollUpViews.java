package org.nuandong.reporting.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.problem.Language;
import org.nuandong.commons.reference.Unit;
import org.nuandong.commons.reference.UnitTree;
import org.nuandong.reporting.form.Form;
import org.nuandong.reporting.form.FormColumn;
import org.nuandong.reporting.form.FormRow;
import org.nuandong.reporting.obligation.Owed;
import org.nuandong.reporting.report.AcceptedReport;
import org.nuandong.reporting.report.ReportBook;
import org.nuandong.reporting.report.ReportHead;
import org.nuandong.reporting.report.UnitReport;

/** Shows a roll-up: as it was frozen with the submission, or as everything is now. */
@ApplicationScoped
class RollUpViews {

    private static final List<String> HANDED_IN = List.of("submitted", "accepted");

    private final RollUpMaker maker;
    private final RollUpRepository kept;
    private final ReportBook reports;
    private final UnitTree tree;
    private final Clock clock;

    RollUpViews(
            RollUpMaker maker,
            RollUpRepository kept,
            ReportBook reports,
            UnitTree tree,
            Clock clock) {
        this.maker = maker;
        this.kept = kept;
        this.reports = reports;
        this.tree = tree;
        this.clock = clock;
    }

    RollUpView view(UUID id) {
        ReportHead report = reports.visible(id);
        if (report.unitId() == null) {
            throw CommonProblem.NOT_FOUND.because();
        }
        Below below = maker.below(report);
        Optional<RollUpRepository.Frozen> frozen = kept.frozen(id, report.revision());
        RollUp rollUp =
                frozen.map(RollUpRepository.Frozen::rollUp)
                        .orElseGet(() -> maker.make(report, below, reports.sheet(id)));
        Form form = maker.form(report);
        String language = Language.current().tag();
        Map<UUID, UnitReport> today =
                reports.ofUnits(report.form(), report.period().text()).stream()
                        .collect(Collectors.toMap(UnitReport::unitId, Function.identity()));
        return new RollUpView(
                id,
                report.form(),
                form.label().in(language),
                report.unitId(),
                report.period().text(),
                report.revision(),
                frozen.isPresent(),
                frozen.map(RollUpRepository.Frozen::at).orElse(null),
                frozen.map(RollUpRepository.Frozen::hash).orElse(null),
                rollUp.missing().isEmpty(),
                rollUp.parts().stream().map(part -> part(part, today)).toList(),
                missing(rollUp, below, today),
                frozen.isPresent() ? pending(report, below, rollUp) : List.of(),
                rows(form, rollUp, language));
    }

    private RollUpView.PartView part(RollUp.Part part, Map<UUID, UnitReport> today) {
        return new RollUpView.PartView(
                part.unitId(),
                name(part.unitId()),
                region(part.unitId()),
                part.reportId(),
                part.revision(),
                part.hash(),
                today.get(part.unitId()).state());
    }

    private List<RollUpView.MissingView> missing(
            RollUp rollUp, Below below, Map<UUID, UnitReport> today) {
        Map<UUID, Owed> owed =
                below.reporters().stream()
                        .collect(Collectors.toMap(o -> o.unit().unitId(), Function.identity()));
        Instant now = clock.instant();
        return rollUp.missing().stream()
                .map(unit -> missing(unit, owed.get(unit), today.get(unit), now))
                .toList();
    }

    private RollUpView.MissingView missing(UUID unit, Owed owed, UnitReport report, Instant now) {
        String state = report == null ? "missing" : report.state();
        boolean late = owed != null && !now.isBefore(owed.dueAt());
        return new RollUpView.MissingView(
                unit,
                name(unit),
                region(unit),
                state,
                report == null ? null : report.id(),
                owed == null ? null : owed.dueAt(),
                late && !HANDED_IN.contains(state));
    }

    /** What was accepted later, anew or for the first time. */
    private List<RollUpView.PendingView> pending(ReportHead report, Below below, RollUp frozen) {
        Map<UUID, Integer> then =
                frozen.parts().stream()
                        .collect(Collectors.toMap(RollUp.Part::reportId, RollUp.Part::revision));
        return maker.accepted(report, below).stream()
                .filter(now -> !Integer.valueOf(now.revision()).equals(then.get(now.id())))
                .map(now -> pending(now, then.get(now.id())))
                .toList();
    }

    private RollUpView.PendingView pending(AcceptedReport now, Integer then) {
        return new RollUpView.PendingView(
                now.unitId(), name(now.unitId()), now.id(), then, now.revision());
    }

    private List<RollUpView.RowView> rows(Form form, RollUp rollUp, String language) {
        return form.rows().stream()
                .filter(row -> rollUp.cells().containsKey(row.id()))
                .map(
                        row ->
                                new RollUpView.RowView(
                                        row.id(),
                                        row.label().in(language),
                                        maker.merging(row).code(),
                                        cells(form, row, rollUp)))
                .toList();
    }

    private static List<RollUpView.CellView> cells(Form form, FormRow row, RollUp rollUp) {
        SortedMap<String, RollUp.Cell> line = new TreeMap<>(rollUp.cells().get(row.id()));
        return form.columns().stream()
                .map(FormColumn::id)
                .filter(line::containsKey)
                .map(column -> cell(column, line.get(column)))
                .toList();
    }

    private static RollUpView.CellView cell(String column, RollUp.Cell cell) {
        return new RollUpView.CellView(
                column,
                cell.official(),
                cell.own(),
                cell.together(),
                cell.ours(),
                cell.difference());
    }

    private String name(UUID unit) {
        return tree.find(unit).map(Unit::name).orElse(null);
    }

    private String region(UUID unit) {
        return tree.find(unit).map(found -> found.region().code()).orElse(null);
    }
}
