package org.nuandong.reporting.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.reference.Unit;
import org.nuandong.commons.reference.UnitTree;
import org.nuandong.reporting.indicator.Criteria;
import org.nuandong.reporting.indicator.Figure;
import org.nuandong.reporting.indicator.Indicator;
import org.nuandong.reporting.indicator.IndicatorCatalog;
import org.nuandong.reporting.indicator.IndicatorEngine;
import org.nuandong.reporting.indicator.Period;
import org.nuandong.reporting.indicator.Place;
import org.nuandong.reporting.indicator.Scope;
import org.nuandong.reporting.indicator.Tabulation;

/** 制表: fills a form from the facts as they are now. */
@ApplicationScoped
public class SheetMaker {

    private final IndicatorEngine engine;
    private final IndicatorCatalog indicators;
    private final Presets presets;
    private final UnitTree tree;
    private final Places places;
    private final Spans spans;

    SheetMaker(
            IndicatorEngine engine,
            IndicatorCatalog indicators,
            Presets presets,
            UnitTree tree,
            Places places,
            Spans spans) {
        this.engine = engine;
        this.indicators = indicators;
        this.presets = presets;
        this.tree = tree;
        this.places = places;
        this.spans = spans;
    }

    public Sheet make(Form form, Subject subject) {
        UnaryOperator<String> values = presetsOf(subject);
        Scope scope = subject.scope(tree, form.form());
        Map<Period, Tabulation> tabulations = new LinkedHashMap<>();
        Map<String, Tabulation> columns = new HashMap<>();
        for (FormColumn column : form.columns()) {
            Period span = spans.of(column, subject);
            columns.put(
                    column.id(), tabulations.computeIfAbsent(span, s -> engine.tabulate(scope, s)));
        }
        SortedMap<String, SortedMap<String, Sheet.Cell>> cells = new TreeMap<>();
        form.rows().forEach(r -> cells.put(r.id(), row(form, r, columns, values)));
        SortedMap<String, String> used = new TreeMap<>();
        form.presets().forEach(key -> used.put(key, values.apply(key)));
        return new Sheet(
                form.form(),
                form.version(),
                subject.unitId() == null ? null : subject.unitId().toString(),
                subject.region().code(),
                subject.period().text(),
                cells,
                used,
                units(form, subject),
                marks(tabulations, subject.period()));
    }

    /** The values in force at the end of the period, for the subject's region. */
    public UnaryOperator<String> presetsOf(Subject subject) {
        return key -> presets.text(key, subject.region(), subject.period().endsAt());
    }

    private SortedMap<String, Sheet.Cell> row(
            Form form, FormRow row, Map<String, Tabulation> columns, UnaryOperator<String> values) {
        SortedMap<String, Sheet.Cell> cells = new TreeMap<>();
        for (FormColumn column : form.columns()) {
            Tabulation tabulation = columns.get(column.id());
            Figure figure = sum(column, figures(row.indicator(), row, tabulation, values));
            cells.put(
                    column.id(),
                    row.per() == null
                            ? new Sheet.Cell(plain(figure.value()), plain(figure.backEntered()))
                            : average(
                                    row,
                                    figure,
                                    sum(column, figures(row.per(), row, tabulation, values))));
        }
        return cells;
    }

    /** Those of a longer span stand beside those of the period. */
    private static SortedMap<String, String> marks(
            Map<Period, Tabulation> tabulations, Period period) {
        SortedMap<String, String> marks = new TreeMap<>();
        tabulations.forEach(
                (span, tabulation) ->
                        tabulation
                                .marks()
                                .forEach(
                                        (reading, mark) ->
                                                marks.put(
                                                        span.equals(period)
                                                                ? reading
                                                                : reading
                                                                        + " since "
                                                                        + span.first(),
                                                        mark)));
        return marks;
    }

    private Map<Place, Figure> figures(
            String id, FormRow row, Tabulation tabulation, UnaryOperator<String> values) {
        Indicator indicator = indicators.find(id).orElseThrow();
        Criteria criteria = indicator.where().and(row.where()).resolved(values);
        return tabulation.figures(indicator, criteria);
    }

    private Figure sum(FormColumn column, Map<Place, Figure> figures) {
        return figures.entrySet().stream()
                .filter(e -> places.belong(e.getKey(), column))
                .map(Map.Entry::getValue)
                .reduce(Figure.ZERO, Figure::plus);
    }

    private static Sheet.Cell average(FormRow row, Figure figure, Figure base) {
        if (base.value().signum() == 0) {
            return new Sheet.Cell(null, BigDecimal.ZERO);
        }
        BigDecimal value =
                figure.value().divide(base.value(), row.decimals(), RoundingMode.HALF_UP);
        return new Sheet.Cell(plain(value), BigDecimal.ZERO);
    }

    /** One way to write a number, or equal figures would have unequal hashes. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private List<Sheet.UnitOfSheet> units(Form form, Subject subject) {
        Collection<UUID> ids =
                subject.unitId() == null
                        ? List.of()
                        : tree.below(List.of(subject.unitId()), form.form());
        return ids.stream()
                .map(tree::find)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Unit::unitId))
                .map(
                        u ->
                                new Sheet.UnitOfSheet(
                                        u.unitId(),
                                        u.kind(),
                                        u.region().code(),
                                        u.parentFor(form.form())))
                .toList();
    }
}
