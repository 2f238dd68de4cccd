package org.nuandong.reporting.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.nuandong.commons.reference.Unit;
import org.nuandong.commons.reference.UnitTree;
import org.nuandong.reporting.form.FormCatalog;
import org.nuandong.reporting.report.ReportBook;
import org.nuandong.reporting.report.UnitReport;

/** Puts obligations beside what happened to them. */
@ApplicationScoped
class Standings {

    private final UnitTree tree;
    private final FormCatalog forms;
    private final Owing owing;
    private final ObligationRepository rows;
    private final ReportBook reports;

    Standings(
            UnitTree tree,
            FormCatalog forms,
            Owing owing,
            ObligationRepository rows,
            ReportBook reports) {
        this.tree = tree;
        this.forms = forms;
        this.owing = owing;
        this.rows = rows;
        this.reports = reports;
    }

    /** In order; the unit must pass as well. */
    List<Standing> of(Table table, Reckoning look, Predicate<Unit> which) {
        Map<UUID, ObligationRow> happened = rows.of(table);
        Map<UUID, UnitReport> made =
                reports.ofUnits(table.form().form(), table.period()).stream()
                        .collect(Collectors.toMap(UnitReport::unitId, Function.identity()));
        return tree.all().stream()
                .filter(which)
                .sorted(
                        Comparator.comparing((Unit unit) -> unit.region().code())
                                .thenComparing(unit -> unit.unitId().toString()))
                .map(unit -> look.at(table.form(), unit, table.period()))
                .flatMap(Optional::stream)
                .map(owed -> standing(owed, happened, made))
                .toList();
    }

    private static Standing standing(
            Owed owed, Map<UUID, ObligationRow> happened, Map<UUID, UnitReport> made) {
        UUID unit = owed.unit().unitId();
        return new Standing(owed, happened.get(unit), made.get(unit));
    }

    /** Of one that was opened or handed in; empty when it is owed no longer. */
    Optional<Standing> of(ObligationRow row) {
        return forms.find(row.form())
                .flatMap(
                        form ->
                                tree.find(row.unitId())
                                        .flatMap(unit -> owing.find(form, unit, row.period())))
                .map(owed -> new Standing(owed, row, report(row)));
    }

    private UnitReport report(ObligationRow row) {
        return reports.ofUnits(row.form(), row.period()).stream()
                .filter(report -> report.unitId().equals(row.unitId()))
                .findFirst()
                .orElse(null);
    }
}
