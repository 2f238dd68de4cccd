package org.nuandong.reporting.export;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nuandong.reporting.disclosure.PublicFigures;
import org.nuandong.reporting.indicator.Period;
import org.nuandong.reporting.live.Source;
import org.nuandong.reporting.report.ReportView;

/**
 * 排版: puts a report onto paper; for the public without what only the offices need, and without the
 * hash, from which hidden figures could be guessed.
 */
final class PaperMaker {

    private final ReportView report;
    private final Words words;
    private final String who;
    private final PublicFigures publicly;
    private final Map<String, BigDecimal> differences = new HashMap<>();
    private final List<Beside> besides;

    private PaperMaker(ReportView report, Words words, String who, PublicFigures publicly) {
        this.report = report;
        this.words = words;
        this.who = who;
        this.publicly = publicly;
        report.pendingCorrections().stream()
                .filter(ReportView.CorrectionView::isCounted)
                .filter(one -> one.now() != null && one.frozen() != null)
                .forEach(
                        one ->
                                differences.put(
                                        one.row() + "|" + one.column(),
                                        one.now().subtract(one.frozen())));
        besides = besides();
    }

    static Paper forOffices(ReportView report, Words words, String who) {
        return new PaperMaker(report, words, who, null).paper();
    }

    static Paper forPublic(ReportView report, Words words, String who, PublicFigures figures) {
        return new PaperMaker(report, words, who, figures).paper();
    }

    private Paper paper() {
        Set<String> units =
                report.rows().stream()
                        .map(ReportView.RowView::unit)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toCollection(HashSet::new));
        boolean unitColumn = units.size() > 1;
        String when = words.period(report.period(), report.first(), report.end());
        return new Paper(
                report.title(),
                mark(),
                words.who(who),
                unitColumn || units.isEmpty()
                        ? when
                        : when + "    " + words.allOneUnit(units.iterator().next()),
                unitColumn,
                words,
                groups(),
                lines(false),
                publicly == null ? lines(true) : List.of(),
                publicly == null ? notes() : List.of(),
                words.signatures(),
                publicly == null
                        ? words.foot(report.revision(), report.state(), report.hash())
                        : words.foot(report.revision()));
    }

    /** 零报告 stands over the table; so does what is no report yet, or none any more. */
    private String mark() {
        if (publicly != null) {
            return words.publicMark();
        }
        String zero = report.zeroReport() == null ? null : report.zeroReport().title();
        String mark =
                Stream.of(zero, words.mark(report.state()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("  "));
        return mark.isEmpty() ? null : mark;
    }

    private List<Paper.Group> groups() {
        List<String> columns = report.columns().stream().map(ReportView.ColumnView::label).toList();
        List<Paper.Group> groups = new ArrayList<>();
        groups.add(new Paper.Group(words.figures(), columns));
        besides.forEach(beside -> groups.add(new Paper.Group(beside.label(), columns)));
        return groups;
    }

    /** Numbers that stand beside the figures in columns of their own, where there are any. */
    private List<Beside> besides() {
        return Stream.of(
                        new Beside(words.backEntered(), (row, cell) -> cell.backEntered()),
                        new Beside(words.declared(), (row, cell) -> cell.declared()),
                        new Beside(words.variance(), (row, cell) -> cell.variance()),
                        new Beside(
                                words.difference(),
                                (row, cell) -> differences.get(row.id() + "|" + cell.column())))
                .filter(beside -> publicly == null && report.rows().stream().anyMatch(beside::isIn))
                .toList();
    }

    private record Beside(
            String label, BiFunction<ReportView.RowView, ReportView.CellView, BigDecimal> value) {

        boolean isIn(ReportView.RowView row) {
            return row.cells().stream()
                    .map(cell -> value.apply(row, cell))
                    .anyMatch(number -> number != null && number.signum() != 0);
        }
    }

    /** Rows that are numbered by the form keep their number; else they are counted. */
    private List<Paper.Line> lines(boolean diagnostic) {
        boolean numbered = report.rows().stream().anyMatch(row -> isNumber(row.id()));
        List<Paper.Line> lines = new ArrayList<>();
        for (ReportView.RowView row : report.rows()) {
            if (row.diagnostic() == diagnostic) {
                String counted = String.valueOf(lines.size() + 1);
                String number = isNumber(row.id()) ? row.id() : "";
                lines.add(
                        new Paper.Line(
                                row.id(),
                                numbered ? number : counted,
                                row.label(),
                                row.unit() == null ? "" : row.unit(),
                                row.subsetOf() != null,
                                figures(row)));
            }
        }
        return lines;
    }

    private static boolean isNumber(String id) {
        return id.matches("\\d+(\\.\\d+)*");
    }

    private List<Paper.Figure> figures(ReportView.RowView row) {
        List<Paper.Figure> figures = new ArrayList<>();
        row.cells().forEach(cell -> figures.add(figure(row.id(), cell)));
        for (Beside beside : besides) {
            row.cells()
                    .forEach(
                            cell ->
                                    figures.add(
                                            new Paper.Figure(beside.value().apply(row, cell), "")));
        }
        return figures;
    }

    private Paper.Figure figure(String row, ReportView.CellView cell) {
        if (publicly == null || publicly.isPlain(row, cell.column())) {
            return new Paper.Figure(cell.value(), "–");
        }
        return new Paper.Figure(null, publicly.text(row, cell.column()));
    }

    private Instant endsAt() {
        return report.end().atStartOfDay(Period.CHINA).toInstant();
    }

    /** What has to be printed with the figures. */
    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        report.texts().stream()
                .filter(text -> text.body() != null)
                .forEach(text -> notes.add(text.label() + ":" + text.body()));
        if (report.reason() != null && !report.reason().isBlank()) {
            notes.add(words.reason(report.reason()));
        }
        if (!report.complete()) {
            notes.add(
                    words.incomplete(
                            report.sources().stream()
                                    .filter(source -> !source.covers(endsAt()))
                                    .map(Source::service)
                                    .sorted()
                                    .collect(Collectors.joining(", "))));
        }
        Map<String, String> columns =
                report.columns().stream()
                        .collect(
                                Collectors.toMap(
                                        ReportView.ColumnView::id, ReportView.ColumnView::label));
        report.invariants().stream()
                .filter(one -> !one.passed())
                .map(
                        one ->
                                words.broken(
                                        one.label(),
                                        columns.getOrDefault(one.column(), one.column()),
                                        one.parts(),
                                        one.whole(),
                                        one.explanation()))
                .forEach(notes::add);
        return notes;
    }
}
