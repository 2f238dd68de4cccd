package org.nuandong.reporting.form;

import jakarta.enterprise.context.ApplicationScoped;
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
import org.nuandong.reporting.indicator.IndicatorEngine;
import org.nuandong.reporting.indicator.Period;
import org.nuandong.reporting.indicator.Scope;
import org.nuandong.reporting.indicator.Tabulation;

/** 制表: fills a form from the facts as they are now. */
@ApplicationScoped
public class SheetMaker {

    private final IndicatorEngine engine;
    private final FormCatalog forms;
    private final Presets presets;
    private final UnitTree tree;
    private final Spans spans;

    SheetMaker(
            IndicatorEngine engine,
            FormCatalog forms,
            Presets presets,
            UnitTree tree,
            Spans spans) {
        this.engine = engine;
        this.forms = forms;
        this.presets = presets;
        this.tree = tree;
        this.spans = spans;
    }

    /** As the form is now, with nothing declared beside it. */
    public Sheet make(Form form, Subject subject) {
        return make(forms.edition(form.form()).orElseThrow(), subject, Declared.NOTHING);
    }

    public Sheet make(Edition edition, Subject subject, Declared declared) {
        Form form = edition.form();
        UnaryOperator<String> values = presetsOf(subject);
        Scope scope = subject.scope(tree, form.form());
        Map<Period, Tabulation> tabulations = new LinkedHashMap<>();
        Map<String, Tabulation> columns = new HashMap<>();
        for (FormColumn column : form.columns()) {
            Period span = spans.of(column, subject);
            columns.put(
                    column.id(),
                    tabulations.computeIfAbsent(
                            span, s -> engine.tabulate(edition.indicators().values(), scope, s)));
        }
        Filling filling = new Filling(edition, columns, values, declared);
        SortedMap<String, String> used = new TreeMap<>();
        form.presets().forEach(key -> used.put(key, values.apply(key)));
        return new Sheet(
                form.form(),
                form.version(),
                subject.unitId() == null ? null : subject.unitId().toString(),
                subject.region().code(),
                subject.period().text(),
                filling.cells(),
                used,
                units(form, subject),
                marks(tabulations, subject.period()),
                edition.hash(),
                subject.period().first(),
                subject.period().end(),
                filling.told(),
                declared);
    }

    /** The values in force at the end of the period, for the subject's region. */
    public UnaryOperator<String> presetsOf(Subject subject) {
        return key -> presets.text(key, subject.region(), subject.period().endsAt());
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
