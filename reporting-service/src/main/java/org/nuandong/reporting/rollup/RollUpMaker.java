package org.nuandong.reporting.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.nuandong.commons.reference.UnitTree;
import org.nuandong.reporting.form.Declared;
import org.nuandong.reporting.form.Form;
import org.nuandong.reporting.form.FormCatalog;
import org.nuandong.reporting.form.FormColumn;
import org.nuandong.reporting.form.FormRow;
import org.nuandong.reporting.form.Sheet;
import org.nuandong.reporting.form.SheetMaker;
import org.nuandong.reporting.form.Subject;
import org.nuandong.reporting.indicator.IndicatorCatalog;
import org.nuandong.reporting.obligation.Owing;
import org.nuandong.reporting.obligation.Reckoning;
import org.nuandong.reporting.report.AcceptedReport;
import org.nuandong.reporting.report.ReportBook;
import org.nuandong.reporting.report.ReportHead;

/** 汇总: puts together what was accepted from below and what the facts say, as both are now. */
@ApplicationScoped
class RollUpMaker {

    private final UnitTree tree;
    private final FormCatalog forms;
    private final IndicatorCatalog indicators;
    private final SheetMaker sheets;
    private final Owing owing;
    private final ReportBook reports;

    RollUpMaker(
            UnitTree tree,
            FormCatalog forms,
            IndicatorCatalog indicators,
            SheetMaker sheets,
            Owing owing,
            ReportBook reports) {
        this.tree = tree;
        this.forms = forms;
        this.indicators = indicators;
        this.sheets = sheets;
        this.owing = owing;
        this.reports = reports;
    }

    /** As the report goes by it: once frozen, as it was then. */
    Form form(ReportHead report) {
        return reports.edition(report.id()).form();
    }

    /** By the form as it is now: older ones may name nobody. */
    Below below(ReportHead report) {
        Form form = forms.find(report.form()).orElseGet(() -> form(report));
        Reckoning look = owing.look();
        return Below.of(
                report.unitId(),
                report.form(),
                tree.all(),
                unit -> look.at(form, unit, report.period().text()));
    }

    List<AcceptedReport> accepted(ReportHead report, Below below) {
        List<UUID> units = below.reporters().stream().map(o -> o.unit().unitId()).toList();
        return reports.accepted(report.form(), report.period().text(), units).stream()
                .sorted(Comparator.comparing(part -> units.indexOf(part.unitId())))
                .toList();
    }

    /**
     * @param ours the report's own figures
     */
    RollUp make(ReportHead report, Below below, Sheet ours) {
        List<AcceptedReport> parts = accepted(report, below);
        Set<UUID> inParts = new HashSet<>();
        parts.forEach(part -> part.sheet().units().forEach(unit -> inParts.add(unit.id())));
        Set<UUID> everywhere = new HashSet<>(inParts);
        everywhere.addAll(below.own());
        Sheets counted =
                new Sheets(
                        parts.stream().map(AcceptedReport::sheet).toList(),
                        recount(report, inParts),
                        recount(report, below.own()),
                        recount(report, everywhere),
                        ours);
        SortedMap<String, SortedMap<String, RollUp.Cell>> cells = new TreeMap<>();
        Form form = form(report);
        for (FormRow row : form.rows()) {
            SortedMap<String, RollUp.Cell> line = new TreeMap<>();
            for (FormColumn column : form.columns()) {
                line.put(
                        column.id(),
                        counted.cell(merging(form, row, column), row.id(), column.id()));
            }
            cells.put(row.id(), line);
        }
        return new RollUp(
                below.reporters().stream().map(owed -> owed.unit().unitId()).toList(),
                parts.stream()
                        .map(p -> new RollUp.Part(p.unitId(), p.id(), p.revision(), p.hash()))
                        .toList(),
                cells);
    }

    private Merging merging(Form form, FormRow row, FormColumn column) {
        return form.isDeclaredAlone(row, column) ? Merging.DECLARED : merging(row);
    }

    /** Of its counted columns. */
    Merging merging(FormRow row) {
        return Merging.of(
                row, Optional.ofNullable(row.indicator()).flatMap(indicators::find).orElse(null));
    }

    private Sheet recount(ReportHead report, Collection<UUID> units) {
        Subject subject = new Subject(report.unitId(), report.region(), report.period());
        return sheets.make(reports.edition(report.id()), subject.over(units), Declared.NOTHING);
    }

    /**
     * The same table counted in five ways.
     *
     * @param parts as they were accepted
     * @param again the parts' units, from the facts as they are now
     */
    private record Sheets(List<Sheet> parts, Sheet again, Sheet own, Sheet everywhere, Sheet ours) {

        RollUp.Cell cell(Merging merging, String row, String column) {
            BigDecimal alone = value(own, row, column);
            BigDecimal official = merging.isAdded() ? sum(row, column) : value(again, row, column);
            BigDecimal together =
                    merging.isAdded() ? add(official, alone) : value(everywhere, row, column);
            return new RollUp.Cell(official, alone, together, value(ours, row, column));
        }

        private BigDecimal sum(String row, String column) {
            return parts.stream()
                    .map(part -> value(part, row, column))
                    .filter(Objects::nonNull)
                    .reduce(BigDecimal::add)
                    .orElse(BigDecimal.ZERO);
        }

        private static BigDecimal add(BigDecimal one, BigDecimal other) {
            return other == null ? one : one.add(other);
        }

        /** A row that an older sheet does not have is no figure. */
        private static BigDecimal value(Sheet sheet, String row, String column) {
            SortedMap<String, Sheet.Cell> cells = sheet.cells().get(row);
            Sheet.Cell cell = cells == null ? null : cells.get(column);
            return cell == null ? null : cell.value();
        }
    }
}
