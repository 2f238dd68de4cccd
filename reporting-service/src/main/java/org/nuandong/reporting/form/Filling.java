package org.nuandong.reporting.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.nuandong.reporting.indicator.Criteria;
import org.nuandong.reporting.indicator.Figure;
import org.nuandong.reporting.indicator.Indicator;
import org.nuandong.reporting.indicator.Tabulation;
import org.nuandong.reporting.indicator.Tier;

/** 填表: the cells of one edition from what was read for each of its columns. */
final class Filling {

    private final Edition edition;
    private final Form form;
    private final Map<String, Tabulation> columns;
    private final UnaryOperator<String> presets;
    private final Declared declared;

    Filling(
            Edition edition,
            Map<String, Tabulation> columns,
            UnaryOperator<String> presets,
            Declared declared) {
        this.edition = edition;
        this.form = edition.form();
        this.columns = columns;
        this.presets = presets;
        this.declared = declared;
    }

    SortedMap<String, SortedMap<String, Sheet.Cell>> cells() {
        SortedMap<String, SortedMap<String, Sheet.Cell>> cells = new TreeMap<>();
        for (FormRow row : form.rows()) {
            SortedMap<String, Sheet.Cell> line = new TreeMap<>();
            form.columns().forEach(column -> line.put(column.id(), cell(row, column)));
            cells.put(row.id(), line);
        }
        return cells;
    }

    /** Totals that papers state; one that was withdrawn again comes to nothing and is none. */
    SortedMap<String, SortedMap<String, BigDecimal>> told() {
        SortedMap<String, SortedMap<String, BigDecimal>> told = new TreeMap<>();
        for (FormRow row : form.rows()) {
            if (row.declaredBy() == null) {
                continue;
            }
            for (String column : row.declaredBy().columns()) {
                BigDecimal total = told(row.declaredBy(), form.column(column).orElseThrow());
                if (total.signum() != 0) {
                    told.computeIfAbsent(row.id(), r -> new TreeMap<>()).put(column, total);
                }
            }
        }
        return told;
    }

    private BigDecimal told(DeclaredBy by, FormColumn column) {
        return Figure.plain(sum(by.indicator(), by.where(), column).value());
    }

    private Sheet.Cell cell(FormRow row, FormColumn column) {
        if (form.isDeclaredAlone(row, column)) {
            BigDecimal figure = declared.figure(row.id(), column.id());
            return new Sheet.Cell(figure, BigDecimal.ZERO);
        }
        Figure figure = sum(row.indicator(), row.where(), column);
        return row.per() == null
                ? new Sheet.Cell(Figure.plain(figure.value()), Figure.plain(figure.backEntered()))
                : average(row, figure, sum(row.per(), row.where(), column));
    }

    private Figure sum(String id, Criteria where, FormColumn column) {
        Indicator indicator = edition.indicator(id);
        Criteria criteria = indicator.where().and(where).resolved(presets);
        Map<Tier, Figure> figures = columns.get(column.id()).figures(indicator, criteria);
        return figures.entrySet().stream()
                .filter(e -> Places.belong(e.getKey(), column))
                .map(Map.Entry::getValue)
                .reduce(Figure.ZERO, Figure::plus);
    }

    private static Sheet.Cell average(FormRow row, Figure figure, Figure base) {
        if (base.value().signum() == 0) {
            return new Sheet.Cell(null, BigDecimal.ZERO);
        }
        BigDecimal value =
                figure.value().divide(base.value(), row.decimals(), RoundingMode.HALF_UP);
        return new Sheet.Cell(Figure.plain(value), BigDecimal.ZERO);
    }
}
